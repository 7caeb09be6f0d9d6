import { dominates, subtree } from "../../lib/tree.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { clauseWords, trimmed, withinQuote } from "../clauses.ts";
import { childrenOf } from "../words.ts";
import type { Candidate } from "./find.ts";

/**
 * The words of a condition, its marker and what was said about it left out. Whatever stands between the marker and
 * the head belongs to it, wherever the parser hung it.
 */
export function conditionWords(candidate: Candidate): readonly Word[] {
  const { sentence, condition, words, consequence } = candidate;
  const last = words.at(-1)?.index ?? 0;
  const asides = childrenOf(sentence, condition, "parataxis").filter((word) => word.index > condition.index);
  const inside = dominates(sentence.words, condition, consequence) ? [consequence] : [];
  const cut = [
    ...asides,
    ...inside,
    ...furtherConditions(sentence, condition),
    ...childrenOf(sentence, condition, "mark", "case").filter((word) => word.index <= last),
  ];
  const below = new Set(subtree(sentence.words, condition, { without: cut }));
  const all = sentence.words.filter(
    (word) => word.index > last && (below.has(word) || word.index < condition.index),
  );
  return runAround(sentence, trimmed(all), condition, [...inside, ...furtherConditions(sentence, condition)]);
}

/** "if it fails or if he leaves": the second has a marker of its own. */
function furtherConditions(sentence: Sentence, condition: Word): readonly Word[] {
  return childrenOf(sentence, condition, "conj").filter((word) =>
    childrenOf(sentence, word, "mark").some((mark) => /^(?:if|unless|until)$/iu.test(mark.text)),
  );
}

/** The words of a consequence: the unbroken run around its head, other conditions left out. */
export function consequenceWords(candidate: Candidate, all: readonly Candidate[]): readonly Word[] {
  const { sentence, consequence } = candidate;
  const others = all.filter((one) => one.sentence === sentence).map((one) => one.top);
  const markers = all.filter((one) => one.sentence === sentence).flatMap((one) => one.words);
  const asides = childrenOf(sentence, consequence, "parataxis", "discourse", "vocative").concat(
    contrasts(sentence, consequence),
  );
  const cut = [...others, ...markers, ...asides].filter(
    (word) => word.index !== consequence.index && !dominates(sentence.words, word, consequence),
  );
  return runAround(sentence, clauseWords(sentence, consequence, cut), consequence, cut);
}

/** "but …" and clauses after a semicolon say something else. */
function contrasts(sentence: Sentence, head: Word): readonly Word[] {
  return childrenOf(sentence, head, "conj").filter((word) =>
    sentence.words.some(
      (mark) => mark.head === word.index && (mark.text === ";" || mark.text.toLowerCase() === "but"),
    ),
  );
}

/** The run of neighbouring words around the head; a word that was cut ends it, a missing comma does not. */
function runAround(
  sentence: Sentence,
  words: readonly Word[],
  head: Word,
  cut: readonly Word[],
): readonly Word[] {
  const gone = new Set(cut.map((word) => word.index));
  const at = words.findIndex((word) => word.index === head.index);
  if (at < 0) return words;
  const broken = (left: Word, right: Word) =>
    [...gone].some((index) => index > left.index && index < right.index);
  let from = at;
  let to = at;
  while (from > 0 && !broken(words[from - 1] as Word, words[from] as Word)) from--;
  while (to + 1 < words.length && !broken(words[to] as Word, words[to + 1] as Word)) to++;
  return trimmed(withinQuote(sentence, words.slice(from, to + 1), head));
}
