import type { Actor } from "../../schema/account.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { actorAt } from "../mentions.ts";
import { childrenOf, isA, sentenceOf } from "../words.ts";

/**
 * Those whom "they" stands for where several acted together in one of the two sentences before, "Oslo and Bern issued a
 * joint appeal. They said …"; none where the actor at hand is a group of people already.
 */
export function jointSpeakers(
  reading: Reading,
  heads: readonly Word[],
  atHeads: readonly Actor[],
  actors: readonly Actor[],
): readonly Actor[] {
  const [head] = heads;
  if (heads.length !== 1 || !head || !/^they$/iu.test(head.text)) return [];
  if (atHeads.some((actor) => actor.kind === "population")) return [];
  const own = sentenceOf(reading, head);
  for (let at = own.index - 1; at >= Math.max(0, own.index - 2); at--) {
    const sentence = reading.sentences[at];
    if (!sentence || sentence.block < own.block - 1) return [];
    const found = togetherIn(sentence, actors);
    if (found.length > 1) return found;
  }
  return [];
}

/** The actors that are joined by "and" as the subject of a sentence. */
function togetherIn(sentence: Sentence, actors: readonly Actor[]): readonly Actor[] {
  const root = sentence.words.find((word) => isA(word, "root"));
  const subject = root && childrenOf(sentence, root, "nsubj")[0];
  if (!subject) return [];
  const joined = childrenOf(sentence, subject, "conj").filter(
    (word) => !/^(?:or|nor)$/iu.test(childrenOf(sentence, word, "cc")[0]?.text ?? ""),
  );
  const found = [subject, ...joined].flatMap((word) => actorAt(actors, word.span).slice(0, 1));
  return joined.length > 0 ? [...new Set(found)] : [];
}
