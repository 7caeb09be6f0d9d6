import { table } from "../../lib/tables.ts";
import type { Span } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, spanOf } from "../words.ts";
import { inClass } from "./frame.ts";

/** A count as the text gives it; `to` null for "at least 40", `from` null for "up to 40". */
export interface Count {
  readonly from: number | null;
  readonly to: number | null;
  readonly span: Span;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

const words = new Map<string, Range>(
  table("count-words").map((row) => [
    row.word ?? "",
    { from: Number(row.from), to: Number(row.to), kind: row.kind ?? "" },
  ]),
);

/** How many a noun phrase counts: "at least 20 people", "dozens of villagers", "a soldier"; null when it counts none. */
export function countOf(sentence: Sentence, noun: Word): Count | null {
  const numerals = numeralsOf(sentence, noun);
  const range = numerals.length > 0 ? rangeOf(numerals) : null;
  if (!range) return null;
  const first = sentence.words.indexOf(numerals[0] as Word);
  const before = sentence.words.slice(Math.max(0, first - 3), first);
  const hedge = hedgeOf(before);
  const after = upperBound(sentence, numerals.at(-1) as Word);
  const from = hedge?.side === "up to" ? null : range.from;
  const to = hedge?.side === "at least" ? null : (after?.to ?? range.to);
  return { from, to, span: spanOf([...(hedge?.words ?? []), ...numerals, ...(after ? [after.word] : [])]) };
}

function numeralsOf(sentence: Sentence, noun: Word): readonly Word[] {
  const own = words.get(noun.text.toLowerCase());
  const below = childrenOf(sentence, noun, "nummod", "det", "amod", "compound").filter((child) =>
    isCount(child, noun),
  );
  if (own?.kind === "vague" || own?.kind === "times" || noun.upos === "NUM") {
    const inner = childrenOf(sentence, noun, "nmod").find(
      (child) => words.get(child.text.toLowerCase())?.kind === "vague",
    );
    return [...withCompounds(sentence, below), noun, ...(inner ? [inner] : [])];
  }
  return withCompounds(sentence, below.slice(0, 1));
}

function withCompounds(sentence: Sentence, numerals: readonly Word[]): readonly Word[] {
  return numerals
    .flatMap((one) => [
      ...childrenOf(sentence, one, "compound", "nummod", "det", "flat").filter(
        (child) => numeralValue(child) !== null,
      ),
      one,
    ])
    .sort((a, b) => a.index - b.index);
}

function isCount(child: Word, noun: Word): boolean {
  const range = words.get(child.text.toLowerCase());
  if (range?.kind === "article") return inClass(lemmaOf(noun), "person") && noun.xpos === "NN";
  return numeralValue(child) !== null;
}

function numeralValue(word: Word): Range | null {
  const known = words.get(word.text.toLowerCase());
  if (known) return known;
  if (!/^\d{1,3}(,\d{3})+$|^\d{1,9}$/u.test(word.text)) return null;
  const value = Number(word.text.replaceAll(",", ""));
  return { from: value, to: value, kind: "number" };
}

/** "two hundred", "a dozen", "tens of thousands", "twenty-five". */
function rangeOf(numerals: readonly Word[]): { readonly from: number; readonly to: number } | null {
  let total: { from: number; to: number } | null = null;
  for (const word of numerals) {
    const range = numeralValue(word);
    if (!range) continue;
    const tens: boolean = word.text.toLowerCase() === "thousands" && total !== null;
    if (!total || (range.kind === "number" && total.from < 20)) total = { from: range.from, to: range.to };
    else if (range.kind === "times" || tens)
      total = { from: total.from * (tens ? 1000 : range.from), to: total.to * (tens ? 1000 : range.to) };
    else total = { from: total.from + range.from, to: total.to + range.to };
  }
  return total;
}

const hedges: readonly (readonly [RegExp, "at least" | "up to" | "about"])[] = [
  [/(?:^|\s)(?:at least|more than|over|no fewer than|no less than|upwards of)(?: an?)?$/u, "at least"],
  [/(?:^|\s)(?:up to|as many as|at most|fewer than|less than|under)(?: an?)?$/u, "up to"],
  [/(?:^|\s)(?:about|around|some|nearly|almost|roughly|approximately)$/u, "about"],
];

function hedgeOf(before: readonly Word[]) {
  const text = before.map((word) => word.text.toLowerCase()).join(" ");
  for (const [pattern, side] of hedges) {
    const match = pattern.exec(text);
    if (match) return { side, words: before.slice(-match[0].trim().split(" ").length) };
  }
  return null;
}

/** The second number of "20 to 30", "20-30", "between 20 and 30". */
function upperBound(sentence: Sentence, last: Word): { readonly to: number; readonly word: Word } | null {
  const [link, next] = [sentence.words[last.index + 1], sentence.words[last.index + 2]];
  const between = sentence.words[last.index - 1]?.text.toLowerCase() === "between";
  if (!link || !next || !(/^(to|-|–|or)$/u.test(link.text) || (between && link.text === "and"))) return null;
  const value = numeralValue(next);
  const first = numeralValue(last);
  return value?.kind === "number" && first && value.to > first.to ? { to: value.to, word: next } : null;
}
