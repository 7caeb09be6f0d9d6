import type { Span } from "../../schema/account.ts";

/** A stretch in quotation marks: with them, and without. */
export interface Quote {
  readonly outer: Span;
  readonly inner: Span;
}

type Side = "open" | "close" | null;

interface Mark {
  readonly at: number;
  readonly length: number;
  /** Marks of one family open and close each other. */
  readonly family: "double" | "single" | "guillemet";
  readonly side: Side;
  /** One form opens and closes: what looks like an opener inside an open quote may be none. */
  readonly plain: boolean;
}

const marks = /``|''|‘‘|‘’|’’|[“”„"«»‘’'`]/gu;
const opening = /[\s([{“‘«"—–\-/]/u;
const word = /[\p{L}\p{N}]/u;

/**
 * The quoted stretches between two offsets of a text, outermost first, in order. Knows “ ” „ " « » ‘ ’ ' and `` '',
 * and tells apostrophes ("it's", "Hamas' envoy", "the '90s") from marks. A quote that is still open at the end, as at the end of
 * a paragraph of a longer quotation, runs to the end.
 *
 * @example
 * quotesIn("He said: “We're ready.”", 0, 23).map((quote) => quote.inner) // => [[10, 22]]
 */
export function quotesIn(text: string, start: number, end: number): readonly Quote[] {
  const found: Quote[] = [];
  const open: Mark[] = [];
  for (const mark of marksIn(text, start, end)) {
    const at = lastOfFamily(open, mark.family);
    if (mark.side === "close" && at >= 0) {
      const from = open[at] as Mark;
      open.length = at;
      found.push(quote(from, mark.at, mark.at + mark.length));
    } else if (mark.side === "open" && !(at >= 0 && mark.plain)) {
      if (at >= 0) open.splice(at, 1);
      open.push(mark);
    }
  }
  const first = open[0];
  if (first && first.family !== "single" && first.at <= start + 1) found.push(quote(first, end, end));
  return found.filter(({ inner }) => inner[1] > inner[0]).sort((a, b) => a.outer[0] - b.outer[0]);
}

function quote(from: Mark, innerEnd: number, outerEnd: number): Quote {
  return { outer: [from.at, outerEnd], inner: [from.at + from.length, innerEnd] };
}

function lastOfFamily(open: readonly Mark[], family: Mark["family"]): number {
  return open.findLastIndex((mark) => mark.family === family);
}

function marksIn(text: string, start: number, end: number): readonly Mark[] {
  const found: Mark[] = [];
  let doubles = 0;
  for (const { 0: form, index } of text.slice(start, end).matchAll(marks)) {
    const at = start + index;
    const left = at > start ? (text[at - 1] ?? " ") : " ";
    const right = at + form.length < end ? (text[at + form.length] ?? " ") : " ";
    const family = /[«»]/u.test(form) ? "guillemet" : /^[‘’'`]$/u.test(form) ? "single" : "double";
    const side =
      family === "single"
        ? single(form, left, right, text.slice(at + 1, Math.min(end, at + 300)))
        : double(form, left, right, doubles > 0);
    if (family === "double" && side) doubles = side === "open" ? 1 : 0;
    if (side) found.push({ at, length: form.length, family, side, plain: form === '"' || form === "''" });
  }
  return found;
}

function double(form: string, left: string, right: string, isOpen: boolean): Side {
  if (form === "“" || form === "„" || form === "``" || form === "‘‘" || form === "‘’" || form === "«")
    return "open";
  if (form === "»" || form === "’’" || (form === "”" && !(opening.test(left) && word.test(right) && !isOpen)))
    return "close";
  const opens = opening.test(left) && /\S/u.test(right);
  const closes = /\S/u.test(left) && !word.test(right);
  return opens === closes ? (isOpen ? "close" : "open") : opens ? "open" : "close";
}

function single(form: string, left: string, right: string, rest: string): Side {
  if (word.test(left) && word.test(right)) return null;
  if (form === "‘" || form === "`") return /\d/u.test(right) ? null : "open";
  if (form === "'" && opening.test(left) && /\p{L}/u.test(right))
    return /^(?:tis|twas|em|til|cause)\b/iu.test(rest) ? null : "open";
  if (/\s/u.test(left) || word.test(right)) return null;
  return isPossessive(left, rest, form) ? null : "close";
}

/** "the workers' rights’": an apostrophe after s, where a better end of the quote is still to come. */
function isPossessive(left: string, rest: string, form: string): boolean {
  if (!/[sx]/iu.test(left) || !/^ \p{Ll}/u.test(rest)) return false;
  const next = rest.search(
    form === "'" ? /(?<=[\p{L}.,!?])'(?![\p{L}\d])/u : /(?<=[\p{L}.,!?])’(?![\p{L}\d])/u,
  );
  const opener = rest.search(form === "'" ? /(?<=\s)'(?=\p{L})/u : /‘/u);
  return next >= 0 && (opener < 0 || next < opener);
}

/**
 * Those of many quotes, in order of their starts, that share text with a stretch.
 *
 * @example
 * quotesAt(quotes, statement.span)
 */
export function quotesAt(quotes: readonly Quote[], [start, end]: Span): readonly Quote[] {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.outer[0] ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const found: Quote[] = [];
  for (let at = low - 1; at >= 0 && low - at < 200; at--) {
    const quote = quotes[at];
    if (quote && quote.outer[1] > start) found.unshift(quote);
  }
  return found;
}
