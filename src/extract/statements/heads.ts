import type { Reading, Word } from "../../schema/reading.ts";
import { headOf, sentenceOf } from "../words.ts";

/** The words of a group whose head lies outside it: what the group is about. */
export function topsOf(reading: Reading, words: readonly Word[]): readonly Word[] {
  const inside = new Set(words);
  return words.filter((word) => {
    if (word.upos === "PUNCT") return false;
    const head = headOf(sentenceOf(reading, word), word);
    return !head || !inside.has(head);
  });
}

/** The first top that is no marker, preposition or the like: "that it would leave" gives "leave". */
export function topOf(reading: Reading, words: readonly Word[]): Word | undefined {
  const tops = topsOf(reading, words);
  return (
    tops.find((word) => /^(?:VERB|NOUN|PROPN|ADJ|PRON|NUM|AUX)$/u.test(word.upos)) ?? tops[0] ?? words[0]
  );
}
