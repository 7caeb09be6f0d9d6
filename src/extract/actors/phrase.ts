import { subtree } from "../../lib/tree.ts";
import type { Sentence, Span, Word } from "../../schema/index.ts";
import { childrenOf, isA } from "../words.ts";

const before = ["det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "det:predet", "nmod:unmarked"];

/**
 * The first word of a noun phrase: its head with what modifies it from the left, prepositions left out.
 *
 * @example
 * phraseStart(sentence, officials) // "two senior Iranian officials" => index of "two"
 */
export function phraseStart(sentence: Sentence, head: Word): number {
  const inside = new Set([head.index]);
  for (const child of childrenOf(sentence, head)) {
    if (child.index < head.index && before.some((relation) => child.deprel === relation)) {
      for (const word of subtree(sentence.words, child)) inside.add(word.index);
    }
  }
  let start = head.index;
  while (start > 0 && (inside.has(start - 1) || joins(sentence, start - 1, inside))) start--;
  while (start < head.index && isA(sentence.words[start] as Word, "punct", "case", "cc")) start++;
  const quote = sentence.words.findLastIndex((word) => word.index < head.index && /^["”]$/u.test(word.text));
  if (quote >= start && !sentence.words.slice(start, quote).some((word) => /^["“]$/u.test(word.text)))
    return quote + 1;
  const atLeast =
    /^(?:least|most)$/iu.test(sentence.words[start]?.text ?? "") &&
    /^at$/iu.test(sentence.words[start - 1]?.text ?? "");
  if (atLeast) return start - 1;
  return start;
}

/** A hyphen inside the phrase belongs to it whatever it hangs on. */
function joins(sentence: Sentence, at: number, inside: ReadonlySet<number>): boolean {
  const word = sentence.words[at];
  const before = sentence.words[at - 1];
  return (
    word !== undefined &&
    before !== undefined &&
    /^[-‐–]$/u.test(word.text) &&
    before.span[1] === word.span[0] &&
    inside.has(at - 1)
  );
}

/** The last word of the phrase's core: the head with the names that follow it. */
export function phraseEnd(sentence: Sentence, head: Word): number {
  let end = head.index;
  for (let at = head.index + 1; at < sentence.words.length; at++) {
    const word = sentence.words[at] as Word;
    if (!(word.head >= head.index && word.head < at && isA(word, "flat", "compound"))) break;
    end = at;
  }
  return end;
}

/** Where a contiguous "of", "in", "for" or "to" phrase after the noun ends ("representative in Lebanon"); the noun's own end when there is none. */
export function complementEnd(sentence: Sentence, head: Word, ...cases: readonly string[]): number {
  const end = phraseEnd(sentence, head);
  for (const child of childrenOf(sentence, head, "nmod")) {
    const marks = childrenOf(sentence, child, "case");
    if (
      child.index <= end ||
      timely.test(child.text) ||
      child.upos === "NUM" ||
      !marks.some((mark) => mark.index === end + 1 && cases.includes(mark.text.toLowerCase()))
    )
      continue;
    return phraseEnd(sentence, child);
  }
  return end;
}

/** "A commission in October": when is no part of who. */
const timely =
  /^(?:\d.*|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:yester|to)day|week|month|year|morning|evening|night)s?$/iu;

/** The span of a run of words of one sentence, both ends included. */
export function runSpan(sentence: Sentence, first: number, last: number): Span {
  return [(sentence.words[first] as Word).span[0], (sentence.words[last] as Word).span[1]];
}

/** The words of a run joined as they are written, without a leading determiner. */
export function runText(text: string, sentence: Sentence, first: number, last: number): string {
  let from = first;
  while (
    from < last &&
    /^(?:the|a|an|this|that|these|those|some|any)$/iu.test((sentence.words[from] as Word).text)
  )
    from++;
  const [start, end] = runSpan(sentence, from, last);
  return text.slice(start, end).replace(/\s+/gu, " ");
}

/** The prepositions of a word, or of the phrase that a name stands in, in lower case. */
export function casesOf(sentence: Sentence, word: Word): readonly string[] {
  return childrenOf(sentence, word, "case")
    .filter((mark) => mark.xpos !== "POS")
    .map((mark) => mark.text.toLowerCase());
}
