import { table } from "../lib/tables.ts";
import type { Token } from "./tokenize.ts";

const kinds = new Map(table("abbreviations").map((row) => [row.form ?? "", row.kind ?? ""]));
const starters = new Set(table("sentence-starters").map((row) => row.word ?? ""));
const tags = new Set(table("quote-tags").map((row) => row.verb ?? ""));

const stop = /^(?:[.!?…]+|[?!.]*…)$/u;
const dotted = /^(?:\p{L}\.){2,}$/u;
const initial = /^\p{Lu}\.$/u;
const closer = /^(?:[”’»)\]}'"]|''|’’)$/u;
const opener = /^(?:[“‘«([{'"¿¡]|``|‘‘)$/u;
const numeral = /^(?:\d{1,3}|\p{L}|[ivxIVX]{1,4})$/u;
const mark = /^[•●▪◦‣■★►✓–—*-]$/u;
/** A token that only looks like a sentence of its own is never longer than this many tokens before it is cut. */
const longest = 400;

/**
 * The sentences of one block's tokens, in order; every token is in exactly one.
 *
 * A stop ends a sentence together with the quotes and brackets that close after it, unless it belongs to an
 * abbreviation, an initial or a numbered item, or what follows goes on in lower case. Time is linear.
 *
 * @param text the text that the tokens' offsets point into
 * @param tokens the block's tokens, as `tokenize` gives them
 * @example
 * splitSentences(text, tokenize("Lt. Gen. Aziz met U.S. officials. He left.")).length // => 2
 */
export function splitSentences(text: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    const last = endAt(text, tokens, first, at);
    if (last < 0) continue;
    sentences.push(tokens.slice(first, last + 1));
    first = last + 1;
    at = last;
  }
  if (first < tokens.length) sentences.push(tokens.slice(first));
  return sentences;
}

/** Where the sentence that began at `first` ends if the token `at` ends it (closing quotes included), or -1. */
function endAt(text: string, tokens: readonly Token[], first: number, at: number): number {
  if (at + 1 >= tokens.length || at - first + 1 >= longest) return at;
  if (breaksLine(text, tokens, at)) return at;
  const word = wordAt(tokens, at);
  const isStop = stop.test(word);
  if (!isStop && !word.endsWith(".")) return -1;
  if (isStop && isNumbering(tokens, first, at)) return -1;
  const last = skipClosers(text, tokens, at);
  if (last + 1 >= tokens.length) return last;
  if (isStop && stop.test(wordAt(tokens, last + 1))) return -1;
  const opens = isStop ? afterStop(text, tokens, at, last) : afterAbbreviation(tokens, word, last);
  return opens ? last : -1;
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? "";
}

function gap(text: string, tokens: readonly Token[], after: number): string {
  return text.slice(tokens[after]?.end ?? 0, tokens[after + 1]?.start ?? 0);
}

/** A blank line ends any sentence; a single line break does after a stop or a colon, and before a bullet or number. */
function breaksLine(text: string, tokens: readonly Token[], at: number): boolean {
  const between = gap(text, tokens, at);
  if (!between.includes("\n")) return false;
  if (/\n[^\S\n]*\n/u.test(between)) return true;
  const next = wordAt(tokens, at + 1);
  if (mark.test(next)) return true;
  if (/^\d{1,3}$/u.test(next) && /^[.)]$/u.test(wordAt(tokens, at + 2))) return true;
  return /[.!?…:;”"]$/u.test(wordAt(tokens, at)) && !/^\p{Ll}/u.test(next);
}

/** "1." or "b." at the head of an item, and nothing else in the sentence so far. */
function isNumbering(tokens: readonly Token[], first: number, at: number): boolean {
  if (wordAt(tokens, at) !== ".") return false;
  const from = mark.test(wordAt(tokens, first)) || opener.test(wordAt(tokens, first)) ? first + 1 : first;
  return at === from + 1 && numeral.test(wordAt(tokens, from)) && wordAt(tokens, from) !== "I";
}

/** The last of the quotes, brackets and note numbers that close right after the stop at `at`. */
function skipClosers(text: string, tokens: readonly Token[], at: number): number {
  let last = at;
  while (last + 1 < tokens.length) {
    const next = wordAt(tokens, last + 1);
    const straight = next === "'" || next === '"';
    const attached = gap(text, tokens, last) === "";
    const trailing = straight && gap(text, tokens, last + 1) !== "" && quotesBefore(tokens, last, next);
    if (closer.test(next) && (attached || !straight || trailing)) last += 1;
    else if (
      attached &&
      next === "[" &&
      /^\d+$/u.test(wordAt(tokens, last + 2)) &&
      wordAt(tokens, last + 3) === "]"
    )
      last += 3;
    else return last;
  }
  return last;
}

/** Whether a straight quote was left open in the hundred tokens before. */
function quotesBefore(tokens: readonly Token[], at: number, quote: string): boolean {
  let open = false;
  for (let i = Math.max(0, at - 100); i <= at; i++) if (wordAt(tokens, i) === quote) open = !open;
  return open;
}

function afterStop(text: string, tokens: readonly Token[], at: number, last: number): boolean {
  const next = firstWord(tokens, last + 1);
  const spaced = gap(text, tokens, last) !== "";
  if (/^[,;:%)\]}]/u.test(wordAt(tokens, last + 1))) return false;
  if (/^\p{Ll}/u.test(next)) return spaced && opensInLowerCase(tokens, last + 1, next);
  if (!spaced && /^\d/u.test(next)) return false;
  if (last > at && /[?!]/u.test(wordAt(tokens, at))) return !isTag(tokens, last + 1);
  return (
    /^[\p{L}\p{N}@#$€£]/u.test(next) ||
    opener.test(wordAt(tokens, last + 1)) ||
    mark.test(wordAt(tokens, last + 1))
  );
}

/** "iPhone sales", "al-Shabab said". */
function opensInLowerCase(tokens: readonly Token[], at: number, next: string): boolean {
  if (/^\p{Ll}{1,2}\p{Lu}/u.test(next)) return true;
  return /^(?:al|el|as|an|ash|bin|de)$/u.test(next) && wordAt(tokens, at + 1) === "-";
}

/** The first word after opening quotes and brackets. */
function firstWord(tokens: readonly Token[], from: number): string {
  let at = from;
  while (at < from + 3 && opener.test(wordAt(tokens, at))) at++;
  return wordAt(tokens, at);
}

/** Whether a verb of saying follows within a name's length: "Aziz asked", "the deputy minister wrote". */
function isTag(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const word = wordAt(tokens, at);
    if (tags.has(word)) return true;
    if (!/^[\p{L}.'’-]+$/u.test(word) || stop.test(word)) return false;
  }
  return false;
}

/** An abbreviation closes a sentence only where its kind may, and before a word that seldom stands inside a name. */
function afterAbbreviation(tokens: readonly Token[], word: string, last: number): boolean {
  const kind = kinds.get(word);
  const quoted = closer.test(wordAt(tokens, last)) && /^["”’']/u.test(wordAt(tokens, last));
  const next = firstWord(tokens, last + 1);
  if (kind === "title" || kind === "number" || kind === "unit") return false;
  if (initial.test(word)) return starters.has(next) && next !== "A" && next !== "I";
  if (!kind && !dotted.test(word)) return /^\p{Lu}/u.test(next) && quoted;
  return starters.has(next) || (quoted && /^\p{Lu}/u.test(next));
}
