import type { Span, Statement } from "../../schema/account.ts";
import type { Reading, Word } from "../../schema/reading.ts";
import { inside, overlaps, spansOf } from "../words.ts";
import { type Quote, quotesAt } from "./quotes.ts";

/** The spans of words, with those joined that only space keeps apart: a quote of two sentences is one span. */
export function joinedSpans(reading: Reading, words: readonly Word[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spansOf(words)) {
    const last = found.at(-1);
    if (last && /^\s*$/u.test(reading.report.text.slice(last[1], span[0])))
      found[found.length - 1] = [last[0], span[1]];
    else found.push(span);
  }
  return found;
}

/** The parts of a content that stand in quotation marks, without the marks; no quote within a quote. */
export function quotedIn(text: string, content: readonly Span[], quotes: readonly Quote[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of content) {
    for (const { inner } of quotesAt(quotes, span)) {
      if (!overlaps(inner, span)) continue;
      const part = narrowed(text, [Math.max(inner[0], span[0]), Math.min(inner[1], span[1])]);
      if (!found.some((other) => inside(part, other))) found.push(part);
    }
  }
  return found;
}

function narrowed(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, end - words.length + words.trimEnd().length];
}

/** Direct when all is in quotation marks, mixed when a part is. */
export function formOf(words: readonly Word[], quoted: readonly Span[]): Statement["form"] {
  if (quoted.length === 0) return "indirect";
  const said = words.filter((word) => word.upos !== "PUNCT" && word.upos !== "SYM");
  return said.every((word) => quoted.some((span) => overlaps(span, word.span))) ? "direct" : "mixed";
}
