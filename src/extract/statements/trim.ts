import type { Reading, Word } from "../../schema/reading.ts";
import { inside, isA, spanOf, wordsIn } from "../words.ts";
import { type Quote, quotesAt } from "./quotes.ts";
import type { Draft } from "./types.ts";

const mark = /^(?:["“”„«»‘’'`]|``|'')$/u;
const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;
const bracket = /^[([\])]$/u;

/**
 * A draft whose content ends where what is said ends: whole quotes with their marks, no cue or source at its edges,
 * no stray comma.
 */
export function trim(reading: Reading, draft: Draft, all: readonly Quote[]): Draft {
  if (draft.content.length === 0) return draft;
  const quotes = quotesAt(all, spanOf(draft.content));

  const cue = withoutPlace(withoutDay(draft.cue), draft.content);
  const loose = cue.at(-1)?.upos === "DET" && cue.length > 1 ? cue.slice(-1) : [];
  const own = [...loose, ...draft.content].filter(
    (word) => loose.includes(word) || !draft.cue.includes(word),
  );
  const whole = withQuotes(reading, own, quotes).filter(
    (word) => loose.includes(word) || !draft.cue.includes(word),
  );
  const quoted = (word: Word) => quotes.some(({ outer }) => inside(word.span, outer) && holds(whole, outer));
  const outside = new Set([...cue.slice(0, cue.length - loose.length), ...draft.source]);
  const stray = (word: Word, atEnd: boolean) =>
    outside.has(word) ||
    (atEnd && word.upos === "CCONJ") ||
    (word.upos === "PUNCT" && !quoted(word) && !bracket.test(word.text));
  return {
    ...draft,
    cue: cue.slice(0, cue.length - loose.length),
    content: fromThat(edges(whole, stray)),
    source: sourceOf(draft),
  };
}

/** "that it had won" of "at once that it had won": when or how it is said stands before what is said. */
function fromThat(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((word) => /^that$/iu.test(word.text) && isA(word, "mark"));
  const loose = (word: Word) => /^(?:ADV|ADP)$/u.test(word.upos) || weekday.test(word.text);
  return at > 0 && at < 4 && words.slice(0, at).every(loose) ? words.slice(at) : words;
}

/** A source without what cannot end it, "and", "who", "in"; the rules of syntax leave such words in front of it too. */
function sourceOf({ source, by }: Draft): readonly Word[] {
  return edges(source, (word, atEnd) => {
    if (word.upos === "PUNCT") return !closesWithin(word, source);
    const loose = /^(?:CCONJ|ADP|SCONJ|PART)$/u.test(word.upos) || (atEnd && weekday.test(word.text));
    return atEnd
      ? loose || (source.length > 1 && /^(?:who|which|that)$/iu.test(word.text))
      : loose && by === "syntax";
  });
}

/** "announced" of "announced Monday": the day is no part of the cue. */
function withoutDay(cue: readonly Word[]): readonly Word[] {
  const verb = cue.findIndex((word) => word.upos === "VERB");
  const day = cue.findIndex(
    (word, at) => at > verb && isA(word, "obl:unmarked", "obl:tmod") && word.upos === "PROPN",
  );
  return verb < 0 || day < 0 ? cue : cue.slice(0, day);
}

/** "said" of "said in Tokyo that": a preposition belongs to the cue only with what is said, as in "warned of". */
function withoutPlace(cue: readonly Word[], content: readonly Word[]): readonly Word[] {
  const last = cue.at(-1);
  if (cue.length < 2 || !last || !/^(?:ADP|ADV)$/u.test(last.upos)) return cue;
  if (last.upos === "ADV") return /^(?:late|early)$/iu.test(last.text) ? cue.slice(0, -1) : cue;
  const held =
    isA(last, "case") && !content.some((word) => word.sentence === last.sentence && word.index === last.head);
  return held && last.lemma !== "to" ? cue.slice(0, -1) : cue;
}

/** Every quote whose words all belong to the content, with its marks and the stop or comma inside them. */
function withQuotes(reading: Reading, words: readonly Word[], quotes: readonly Quote[]): readonly Word[] {
  const found = new Set(words);
  for (const { outer, inner } of quotes) {
    if (!words.some((word) => inside(word.span, inner))) continue;
    const within = wordsIn(reading, [outer]);
    if (within.every((word) => word.upos === "PUNCT" || found.has(word)) || goesOn(within, found)) {
      for (const word of within) found.add(word);
    }
  }
  return [...found].sort((a, b) => a.span[0] - b.span[0]);
}

/** A quote of several sentences, of which the first that is touched belongs to the content as far as it is quoted. */
function goesOn(quoted: readonly Word[], content: ReadonlySet<Word>): boolean {
  const sentences = [...new Set(quoted.map((word) => word.sentence))];
  const touched = sentences.filter((index) =>
    quoted.some((word) => word.sentence === index && content.has(word)),
  );
  return (
    sentences.length > 1 &&
    touched.every((index) =>
      quoted.every((word) => word.sentence !== index || word.upos === "PUNCT" || content.has(word)),
    )
  );
}

function holds(words: readonly Word[], outer: Quote["outer"]): boolean {
  return (
    words.some((word) => word.span[0] === outer[0]) &&
    words.some((word) => word.span[1] >= outer[1] - 2 && word.span[1] <= outer[1])
  );
}

function edges(words: readonly Word[], stray: (word: Word, atEnd: boolean) => boolean): readonly Word[] {
  let from = 0;
  let to = words.length;
  while (from < to && stray(words[from] as Word, false)) from++;
  while (to > from && stray(words[to - 1] as Word, true)) to--;
  return words.slice(from, to);
}

/** A bracket in the middle or at the end of a source, "Diaz (Madrid)"; not one that the whole of it stands in. */
function closesWithin(word: Word, words: readonly Word[]): boolean {
  return (
    bracket.test(word.text) &&
    !bracket.test(words[0]?.text ?? "") &&
    words.filter(({ text }) => bracket.test(text)).length % 2 === 0
  );
}

/** Whether a word is a mark of quotation. */
export function isMark(word: Word): boolean {
  return mark.test(word.text);
}
