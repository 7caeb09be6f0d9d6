import type { Report, Span } from "../schema/account.ts";
import type { Reading, Sentence, Word } from "../schema/reading.ts";

const flat = new WeakMap<Reading, readonly Word[]>();

/**
 * All words of a reading, in the order of the text.
 *
 * @example
 * allWords(reading).length
 */
export function allWords(reading: Reading): readonly Word[] {
  const known = flat.get(reading);
  if (known) return known;
  const words = reading.sentences.flatMap((sentence) => sentence.words);
  flat.set(reading, words);
  return words;
}

/**
 * The word at an offset of `report.text` (UTF-16 code units), or undefined between words.
 *
 * @example
 * wordAt(reading, 0)?.text // => "Hamas"
 */
export function wordAt(reading: Reading, offset: number): Word | undefined {
  const words = allWords(reading);
  const word = words[firstEndingAfter(words, offset)];
  return word && word.span[0] <= offset ? word : undefined;
}

/**
 * The words that lie in any of the spans, wholly or in part, in the order of the text.
 *
 * @example
 * wordsIn(reading, statement.content).map((word) => word.text)
 */
export function wordsIn(reading: Reading, spans: readonly Span[]): readonly Word[] {
  const words = allWords(reading);
  const found = new Set<Word>();
  for (const span of spans) {
    for (let at = firstEndingAfter(words, span[0]); at < words.length; at++) {
      const word = words[at];
      if (!word || word.span[0] >= span[1]) break;
      found.add(word);
    }
  }
  return [...found].sort((a, b) => a.span[0] - b.span[0]);
}

/** Position of the first word that ends after `offset`; `words.length` when there is none. */
function firstEndingAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.span[1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The one span from the first to the last of the words, whatever lies between.
 *
 * @throws RangeError when there are no words.
 * @example
 * spanOf(subtree(sentence.words, verb))
 */
export function spanOf(words: readonly Word[]): Span {
  if (words.length === 0) throw new RangeError("spanOf: no words");
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { span } of words) {
    start = Math.min(start, span[0]);
    end = Math.max(end, span[1]);
  }
  return [start, end];
}

/**
 * The spans of the words with neighbours joined: one span for each unbroken run.
 *
 * @example
 * spansOf(words) // => [[0, 12], [30, 41]]
 */
export function spansOf(words: readonly Word[]): readonly Span[] {
  const runs: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.span[0] - b.span[0])) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.sentence === word.sentence && word.index === last.index + 1) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs.map(spanOf);
}

/**
 * Whether two spans share at least one code unit.
 *
 * @example
 * overlaps([0, 5], [5, 9]) // => false
 */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whether the first span lies wholly inside the second. */
export function inside(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

const childLists = new WeakMap<Sentence, readonly (readonly Word[])[]>();
const none: readonly Word[] = [];

function childrenIn(sentence: Sentence, index: number): readonly Word[] {
  const known = childLists.get(sentence);
  if (known) return known[index] ?? none;
  const lists: Word[][] = sentence.words.map(() => []);
  for (const word of sentence.words) if (word.head >= 0) lists[word.head]?.push(word);
  childLists.set(sentence, lists);
  return lists[index] ?? none;
}

/**
 * The children of a word; with relations given, only those. A relation without a subtype matches
 * all its subtypes (`nsubj` also finds `nsubj:pass`), one with a subtype matches itself.
 *
 * @example
 * childrenOf(sentence, verb, "nsubj", "obl:agent")
 */
export function childrenOf(sentence: Sentence, word: Word, ...relations: readonly string[]): readonly Word[] {
  const all = childrenIn(sentence, word.index);
  return relations.length === 0 ? all : all.filter((child) => isA(child, ...relations));
}

/** Whether a word's relation is one of those given (`nsubj` also holds for `nsubj:pass`). */
export function isA(word: Word, ...relations: readonly string[]): boolean {
  return relations.some((relation) => word.deprel === relation || word.deprel.startsWith(`${relation}:`));
}

/** The word that a word hangs on, undefined for the root. */
export function headOf(sentence: Sentence, word: Word): Word | undefined {
  return word.head < 0 ? undefined : sentence.words[word.head];
}

/** The sentence that a word stands in. */
export function sentenceOf(reading: Reading, word: Word): Sentence {
  const sentence = reading.sentences[word.sentence];
  if (!sentence) throw new RangeError(`sentenceOf: no sentence ${word.sentence}`);
  return sentence;
}

/**
 * The words of the report at a span.
 *
 * @example
 * textOf(reading.report, statement.span)
 */
export function textOf(report: Pick<Report, "text">, span: Span): string {
  return report.text.slice(span[0], span[1]);
}
