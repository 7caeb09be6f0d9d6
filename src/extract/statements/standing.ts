import type { Reading, Word } from "../../schema/reading.ts";
import { inside, wordsIn } from "../words.ts";
import type { Quote } from "./quotes.ts";
import type { Draft } from "./types.ts";

/** Shorter quotes are names and scare quotes. */
const least = 4;

/**
 * Quotes that stand alone, a sentence or more with no cue in it: “We stay. We will not be moved.” Whose word they are, the
 * text around them implies.
 */
export function standingQuotes(
  reading: Reading,
  quotes: readonly Quote[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const told = new Set(drafts.flatMap((draft) => [...draft.content, ...draft.cue]));
  return quotes.flatMap(({ outer, inner }) => {
    const words = wordsIn(reading, [outer]);
    const said = words.filter((word) => word.upos !== "PUNCT");
    if (said.length < least || said.some((word) => told.has(word)) || !fillsSentences(reading, words, inner))
      return [];
    return [{ cue: [], source: [], content: words, by: "syntax" }];
  });
}

/** The quote begins with a sentence and ends with one. */
function fillsSentences(reading: Reading, words: readonly Word[], inner: Quote["inner"]): boolean {
  const sentences = [...new Set(words.map((word) => word.sentence))];
  return sentences.every((index) => {
    const sentence = reading.sentences[index];
    return sentence?.words.every((word) => word.upos === "PUNCT" || inside(word.span, inner)) ?? false;
  });
}
