import { table } from "../lib/tables.ts";

/** A token of running text: `text` is exactly `source.slice(start, end)`, in UTF-16 code units. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const abbreviations = new Map(table("abbreviations").map((row) => [row.form ?? "", row.kind ?? ""]));
const prefixes = new Set(table("hyphen-prefixes").map((row) => row.prefix ?? ""));

const space = /[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\0]+/uy;
/** Forms that no later rule may cut, tried in this order. Every repeat is bounded, so that hostile text costs linear time. */
const whole: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}/iuy,
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/uy,
  /(?:[\p{L}\d-]{1,64}\.){1,4}(?:com|org|net|gov|edu|info|co\.uk)(?![\p{L}\d])/iuy,
  /[@#][\p{L}\p{N}_]{1,100}/uy,
  /\d{4}-\d{2}-\d{2}(?!\d)/uy,
  /\d{3}-\d{3,4}(?:-\d{4})?(?!\d)/uy,
  /\d{1,20}(?:[.,:/]\d{1,20}){0,12}\p{L}{0,12}(?!\p{L})/uy,
  /(?:\p{L}\.){2,8}/uy,
  /\p{Lu}{1,4}&\p{Lu}{1,4}(?!\p{L})/uy,
];
const letters = /[\p{L}\p{M}\p{N}_]+/uy;
const inner = /['’ʼ‘`][\p{L}\p{M}]+/uy;
const clitic = /^['’](?:s|re|ve|ll|d|m)$/iu;
const negated = /^(.+)(n['’]t)$/iu;
const joined: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
]);
const runs = /\.{2,}|-{2,}|[!?]{2,}|``|''|‘‘|’’|[*_=~|]{2,}/uy;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * The words of `text` between `start` and `end`, as UD's English treebanks cut them: clitics ("n't", "'s") and
 * hyphens are tokens of their own, abbreviations keep their stop. Time is linear in the length of the text.
 *
 * @example
 * tokenize("Hamas' cease-fire isn't near.").map((token) => token.text)
 * // => ["Hamas", "'", "cease", "-", "fire", "is", "n't", "near", "."]
 */
export function tokenize(text: string, start = 0, end = text.length): readonly Token[] {
  const source = end < text.length ? text.slice(0, end) : text;
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    at += match(space, source, at)?.length ?? 0;
    if (at >= end) break;
    const next = at + tokenLength(source, at);
    for (const cut of cuts(source.slice(at, next))) {
      tokens.push({ text: source.slice(at, at + cut), start: at, end: at + cut });
      at += cut;
    }
  }
  return tokens;
}

/** How many code units the token at `at` takes, before clitics are cut off. */
function tokenLength(source: string, at: number): number {
  for (const pattern of whole) {
    const found = match(pattern, source, at);
    if (found) return pattern === whole[0] ? found.replace(/[.,;:!?'’)\]]+$/u, "").length : found.length;
  }
  const head = match(letters, source, at);
  if (head) return withStop(source, at, wordLength(source, at, head));
  return match(runs, source, at)?.length ?? String.fromCodePoint(source.codePointAt(at) ?? 0).length;
}

/** A word with its inner apostrophes ("Sana'a", "don't") and a prefix's hyphen ("pro-Beijing"). */
function wordLength(source: string, at: number, head: string): number {
  let length = head.length;
  if (source[at + length] === "-" && prefixes.has(head.toLowerCase())) {
    const rest = match(letters, source, at + length + 1);
    if (rest) length += 1 + rest.length;
  }
  const tail = match(inner, source, at + length);
  return tail ? length + tail.length : length;
}

/** A known abbreviation or an initial before a name takes its stop along. */
function withStop(source: string, at: number, length: number): number {
  if (source[at + length] !== ".") return length;
  const word = source.slice(at, at + length);
  const kind = abbreviations.get(`${word}.`);
  const after = source.slice(at + length + 1, at + length + 4);
  if (kind === "number") return /^\s?\d/u.test(after) ? length + 1 : length;
  if (kind === "place" || kind === "month")
    return /^(?:$|[,;)]|\s+[\p{Ll}\d])/u.test(after) ? length + 1 : length;
  if (kind) return length + 1;
  return /^\p{Lu}$/u.test(word) && word !== "I" && /^\s?\p{Lu}/u.test(after) ? length + 1 : length;
}

/** Lengths of the pieces that a token falls into: a clitic is a word of its own. */
function cuts(word: string): readonly number[] {
  const not = negated.exec(word);
  if (not?.[1] && not[2]) return [not[1].length, not[2].length];
  const mark = word.search(/['’]/u);
  if (mark > 0 && clitic.test(word.slice(mark))) return [mark, word.length - mark];
  const two = joined.get(word.toLowerCase());
  return two ? [two, word.length - two] : [word.length];
}

/** Word shapes, given to the uncased model in place of case: 0 lower or no case, 1 Capitalised or mixed, 2 UPPER, 3 digits, 4 other. */
export function shapeOf(word: string): number {
  let cased = 0;
  let upper = 0;
  let any = false;
  for (const char of word) {
    if (!/\p{L}/u.test(char)) continue;
    any = true;
    if (/\p{Lu}/u.test(char)) upper++;
    else if (/\p{Ll}/u.test(char)) cased++;
  }
  if (!any) return /\p{N}/u.test(word) ? 3 : 4;
  if (upper === 0) return 0;
  return cased === 0 && upper >= 2 ? 2 : 1;
}
