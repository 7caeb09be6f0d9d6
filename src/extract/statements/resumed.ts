import { subtree } from "../../lib/tree.ts";
import type { Reading, Word } from "../../schema/reading.ts";
import { headOf, isA, sentenceOf } from "../words.ts";
import type { Draft } from "./types.ts";

/** What goes on after a break: "from the north" and "and more would follow" of "They came, she said, from the north, and …". */
export function resumed(reading: Reading, draft: Draft, others: ReadonlySet<Word>): readonly Word[] {
  const verb = draft.cue.find((word) => word.upos === "VERB");
  const last = [...draft.cue, ...draft.source].reduce((end, word) => Math.max(end, word.index), -1);
  if (!verb || draft.cue.length + draft.source.length > 6) return [];
  const sentence = sentenceOf(reading, verb);
  if (sentence.words[last + 1]?.text !== ",") return [];
  const top = draft.content.find(
    (word) =>
      word.sentence === verb.sentence &&
      word.index < verb.index &&
      /^(?:VERB|ADJ|NOUN)$/u.test(word.upos) &&
      ((headOf(sentence, word) === verb && isA(word, "ccomp", "parataxis")) ||
        (headOf(sentence, verb) === word && isA(verb, "parataxis"))),
  );
  if (!top) return [];
  return sentence.words
    .filter((word) => word.head === top.index && word.index > last + 1 && isA(word, "conj", "obl", "advcl"))
    .filter((word) => word.xpos !== "VBG")
    .flatMap((word) => subtree(sentence.words, word))
    .filter((word) => word.index > last + 1 && !others.has(word));
}
