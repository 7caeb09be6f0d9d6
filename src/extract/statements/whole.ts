import { subtree } from "../../lib/tree.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { headOf, isA, sentenceOf } from "../words.ts";
import type { Draft } from "./types.ts";

const within = ["compound", "flat", "amod", "det", "nummod", "nmod:poss", "nmod:desc", "case"];

/** A draft whose source holds whole noun phrases and whose content does not break off after "of" or "the". */
export function whole(reading: Reading, draft: Draft): Draft {
  const taken = new Set([...draft.cue, ...draft.content]);
  const source = sorted([
    ...draft.source,
    ...phraseOf(reading, draft.source).filter((word) => !taken.has(word)),
  ]);
  const others = new Set([...draft.cue, ...source]);
  const content = sorted([
    ...draft.content,
    ...restOf(reading, draft.content).filter((word) => !others.has(word)),
  ]);
  return { ...draft, source, content };
}

/** What is missing of the names in a source: "Korea" of "North Korea", "Mr." of "Mr. Adeyemi". */
function phraseOf(reading: Reading, words: readonly Word[]): readonly Word[] {
  const found = new Set(words);
  for (const word of words) {
    const sentence = sentenceOf(reading, word);
    const head = headOf(sentence, word);
    if (head && isA(word, "compound", "flat", "nmod:desc") && near(head, word)) found.add(head);
  }
  for (const word of [...found]) {
    if (!/^(?:PROPN|NOUN)$/u.test(word.upos)) continue;
    const sentence = sentenceOf(reading, word);
    for (const child of sentence.words) {
      if (
        child.head === word.index &&
        isA(child, ...within) &&
        child.text !== "," &&
        near(child, word) &&
        !isA(child, "case")
      ) {
        for (const part of subtree(sentence.words, child)) found.add(part);
      }
    }
  }
  return [...found].filter((word) => !words.includes(word));
}

function near(one: Word, other: Word): boolean {
  return Math.abs(one.index - other.index) <= 4;
}

/** What hangs on after a content that ends in a word that cannot end one. */
function restOf(reading: Reading, words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  if (!last || !breaksOff(last)) return [];
  const sentence: Sentence = sentenceOf(reading, last);
  const head = headOf(sentence, last);
  return head && head.index > last.index
    ? subtree(sentence.words, head).filter((word) => word.index > last.index)
    : [];
}

function breaksOff(word: Word): boolean {
  return (
    isA(word, "case", "det", "cc", "mark", "compound", "nmod:poss") ||
    /^(?:who|which|that)$/iu.test(word.text)
  );
}

function sorted(words: readonly Word[]): readonly Word[] {
  return [...new Set(words)].sort((a, b) => a.span[0] - b.span[0]);
}
