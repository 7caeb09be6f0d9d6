import { subtree } from "../../lib/tree.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { headOf } from "../words.ts";
import type { Draft } from "./types.ts";

/** "According to medics, …": the source hangs on the clause that is said. */
export function fromAccordingTo(reading: Reading): readonly Draft[] {
  return reading.sentences.flatMap((sentence) =>
    sentence.words.flatMap((word, at) => {
      const to = sentence.words[at + 1];
      return word.text.toLowerCase() === "according" && to?.text.toLowerCase() === "to"
        ? draft(sentence, word, to)
        : [];
    }),
  );
}

function draft(sentence: Sentence, according: Word, to: Word): readonly Draft[] {
  const cue = [according, to];
  const above = headOf(sentence, according);
  const noun =
    above && above.index > to.index
      ? above
      : sentence.words.find((word) => word.head === according.index && word.index > to.index);
  const governor = noun && headOf(sentence, noun.head === according.index ? according : noun);
  if (!noun || !governor || cue.includes(governor)) return [];
  const source = subtree(sentence.words, noun, { without: cue });
  const taken = new Set([...cue, ...source]);
  const clause = clauseAbove(sentence, governor);
  const content = subtree(sentence.words, clause).filter((word) => !taken.has(word));
  return content.length > 0 ? [{ cue, source, content, by: "syntax" }] : [];
}

/** The clause that the phrase belongs to, when it was hung on a noun inside it. */
function clauseAbove(sentence: Sentence, word: Word): Word {
  let at = word;
  while (!/^(?:VERB|AUX)$/u.test(at.upos)) {
    const above = headOf(sentence, at);
    if (!above || /^(?:acl|parataxis|ccomp|root|conj)/u.test(at.deprel)) return at;
    at = above;
  }
  return at;
}
