import type { Reading, Word } from "../../schema/reading.ts";
import { inside, wordsIn } from "../words.ts";
import type { Quote } from "./quotes.ts";
import type { Draft } from "./types.ts";

const mark = /^(?:["“”„«»‘’'`]|``|'')$/u;
const bracket = /^[([\])]$/u;

/**
 * A draft whose content ends where what is said ends: whole quotes with their marks, no cue or source at its edges,
 * no stray comma.
 */
export function trim(reading: Reading, draft: Draft, quotes: readonly Quote[]): Draft {
  const outside = new Set([...draft.cue, ...draft.source]);
  const own = draft.content.filter((word) => !draft.cue.includes(word));
  const whole = withQuotes(reading, own, quotes).filter((word) => !draft.cue.includes(word));
  const quoted = (word: Word) => quotes.some(({ outer }) => inside(word.span, outer) && holds(whole, outer));
  const stray = (word: Word) =>
    outside.has(word) || (word.upos === "PUNCT" && !quoted(word) && !bracket.test(word.text));
  return {
    ...draft,
    content: edges(whole, stray),
    source: edges(draft.source, (word) => word.upos === "PUNCT" && !bracket.test(word.text)),
  };
}

/** Every quote whose words all belong to the content, with its marks and the stop or comma inside them. */
function withQuotes(reading: Reading, words: readonly Word[], quotes: readonly Quote[]): readonly Word[] {
  const found = new Set(words);
  for (const { outer, inner } of quotes) {
    if (!words.some((word) => inside(word.span, inner))) continue;
    const within = wordsIn(reading, [outer]);
    if (within.every((word) => word.upos === "PUNCT" || found.has(word)))
      for (const word of within) found.add(word);
  }
  return [...found].sort((a, b) => a.span[0] - b.span[0]);
}

function holds(words: readonly Word[], outer: Quote["outer"]): boolean {
  return (
    words.some((word) => word.span[0] === outer[0]) &&
    words.some((word) => word.span[1] >= outer[1] - 2 && word.span[1] <= outer[1])
  );
}

function edges(words: readonly Word[], stray: (word: Word) => boolean): readonly Word[] {
  let from = 0;
  let to = words.length;
  while (from < to && stray(words[from] as Word)) from++;
  while (to > from && stray(words[to - 1] as Word)) to--;
  return words.slice(from, to);
}

/** Whether a word is a mark of quotation. */
export function isMark(word: Word): boolean {
  return mark.test(word.text);
}
