/**
 * Attributions on raw text, in PolNeAR's format: JSON lines with `text` and `attributions`, each with `cue`, `source`
 * and `content` as lists of `[start, end)` in Unicode code points.
 *
 *     npm run --silent bench -- attribution FILE.jsonl[.gz] --out OUT.jsonl
 *
 * Two parts match when the Jaccard overlap of their tokens (`src/read/tokenize.ts`) is at least .5; two empty sources
 * match. Predicted and gold attributions of a document are paired one to one so that most pairs match; precision,
 * recall and F1 are over these pairs. `joint` asks content and source to match in the same pair; `cue`, `source` and
 * `content` ask for that part alone (`source` counts attributions that have one). `jointDice` is `joint` with the Dice
 * overlap at .5, the laxer reading of "overlap .5". `…Characters` counts overlap in
 * code points in place of tokens. OUT has the lines of FILE with `attributions` replaced by ours.
 */
import { writeFileSync } from "node:fs";
import { openReader } from "../src/read/index.ts";
import { tokenize } from "../src/read/tokenize.ts";
import type { Span } from "../src/schema/index.ts";
import { reportOf } from "../test/read.ts";
import { codePoints, readJsonLines } from "./lib/files.ts";
import { type Figures, f1, matching, named } from "./lib/scores.ts";

export interface Attributed {
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly content: readonly Span[];
}
interface Document {
  readonly text: string;
  readonly attributions?: readonly Attributed[];
}

type Part = ReadonlySet<number>;
type Parts = Readonly<Record<"cue" | "source" | "content", Part>>;
type Test = (predicted: Parts, gold: Parts) => boolean;

/** Jaccard overlap of a Dice overlap of .5. */
const third = 1 / 3;
const tests: Readonly<Record<string, Test>> = {
  cue: (p, g) => overlap(p.cue, g.cue),
  source: (p, g) => p.source.size > 0 && overlap(p.source, g.source),
  content: (p, g) => overlap(p.content, g.content),
  joint: (p, g) => overlap(p.content, g.content) && overlap(p.source, g.source),
  jointDice: (p, g) => overlap(p.content, g.content, third) && overlap(p.source, g.source, third),
};

export async function measureAttribution(folder: string, file: string, out: string | null): Promise<Figures> {
  const documents = readJsonLines<Document>(file);
  const reader = await openReader({ folder, workers: 1, maxCharacters: Number.MAX_SAFE_INTEGER });
  const predicted: (readonly Attributed[])[] = [];
  for (const { text } of documents)
    predicted.push(inPoints(text, (await reader.read(reportOf(text))).attributions));
  await reader.close();
  const lines = documents.map((document, at) => JSON.stringify({ ...document, attributions: predicted[at] }));
  if (out) writeFileSync(out, `${lines.join("\n")}\n`);
  return compareAttributions(documents, predicted);
}

export function compareAttributions(
  documents: readonly Document[],
  predicted: readonly (readonly Attributed[])[],
): Figures {
  const tokens = documents.map((document) => tokenPoints(document.text));
  let figures: Figures = {};
  for (const [unit, partOf] of [
    ["", (spans: readonly Span[], at: number) => tokensIn(tokens[at] ?? [], spans)],
    ["Characters", (spans: readonly Span[]) => pointsIn(spans)],
  ] as const) {
    const view = (found: readonly Attributed[], at: number): readonly Parts[] =>
      found.map((one) => ({
        cue: partOf(one.cue, at),
        source: partOf(one.source, at),
        content: partOf(one.content, at),
      }));
    const ours = predicted.map(view);
    const gold = documents.map((document, at) => view(document.attributions ?? [], at));
    for (const [name, test] of Object.entries(tests))
      figures = { ...figures, ...named(`${name}${unit}`, score(name, test, ours, gold)) };
  }
  return figures;
}

function score(
  name: string,
  test: Test,
  predicted: readonly (readonly Parts[])[],
  gold: readonly (readonly Parts[])[],
): Figures {
  const counted = (parts: readonly Parts[]) =>
    parts.filter((one) => name !== "source" || one.source.size > 0);
  let [right, ours, theirs] = [0, 0, 0];
  predicted.forEach((found, at) => {
    const [p, g] = [counted(found), counted(gold[at] ?? [])];
    right += matching(p.map((one) => g.flatMap((other, index) => (test(one, other) ? [index] : []))));
    ours += p.length;
    theirs += g.length;
  });
  return f1(right, ours, theirs);
}

function overlap(one: Part, other: Part, least = 0.5): boolean {
  if (one.size === 0 && other.size === 0) return true;
  let common = 0;
  for (const item of one) if (other.has(item)) common++;
  return common / (one.size + other.size - common) >= least;
}

function inPoints(text: string, found: readonly Attributed[]): readonly Attributed[] {
  const points = codePoints(text);
  const convert = (spans: readonly Span[]) =>
    spans.map(([start, end]): Span => [points[start] ?? 0, points[end] ?? 0]);
  return found.map(({ cue, source, content }) => ({
    source: convert(source),
    cue: convert(cue),
    content: convert(content),
  }));
}

function tokenPoints(text: string): readonly Span[] {
  const points = codePoints(text);
  return tokenize(text).map(({ start, end }) => [points[start] ?? 0, points[end] ?? 0]);
}

function tokensIn(tokens: readonly Span[], spans: readonly Span[]): Part {
  const found = new Set<number>();
  for (const [start, end] of spans) {
    tokens.forEach((token, index) => {
      if (token[0] < end && token[1] > start) found.add(index);
    });
  }
  return found;
}

function pointsIn(spans: readonly Span[]): Part {
  const found = new Set<number>();
  for (const [start, end] of spans) for (let at = start; at < end; at++) found.add(at);
  return found;
}
