import type { Sentence, Word } from "../schema/reading.ts";
import { childrenOf, headOf, isA } from "./words.ts";

/**
 * The subject of a second clause that a tree has hung on the noun before it: "Hezbollah" in "Iran vowed revenge for
 * the killing of Haniyeh, and Hezbollah also promised revenge". Its "and" stands right before it and no other one before the verb.
 */
export function strayedSubject(sentence: Sentence, verb: Word): Word | undefined {
  const first = headOf(sentence, verb);
  if (!first || !isA(verb, "conj") || first.index > verb.index) return undefined;
  const joints = sentence.words.filter(
    (word) => isA(word, "cc") && word.index > first.index && word.index < verb.index,
  );
  const last = joints.at(-1);
  if (!last || sentence.words[last.index - 1]?.text !== ",") return undefined;
  return sentence.words.find(
    (word) =>
      word.index > last.index &&
      word.index < verb.index &&
      word.index - last.index <= 6 &&
      /^(?:NOUN|PROPN|PRON)$/u.test(word.upos) &&
      isA(word, "conj") &&
      word.head < last.index &&
      headOf(sentence, word)?.upos !== "VERB" &&
      childrenOf(sentence, verb, "nsubj").length === 0,
  );
}
