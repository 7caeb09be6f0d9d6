/**
 * Named entities on gold words: exact spans of PER, ORG and LOC, as in Universal NER. Ours are mapped person,
 * organization and place; other kinds of ours are not counted.
 *
 *     npm run --silent bench -- entities FILE.iob2[.gz]
 */
import type { Model } from "../src/read/model.ts";
import { readTextFile } from "./lib/files.ts";
import { readGold } from "./lib/gold.ts";
import { type Figures, f1, named } from "./lib/scores.ts";

const kinds: ReadonlyMap<string, string> = new Map([
  ["person", "PER"],
  ["organization", "ORG"],
  ["place", "LOC"],
]);

interface Tagged {
  readonly document: number;
  readonly paragraph: number;
  readonly forms: readonly string[];
  readonly tags: readonly string[];
}

export async function measureEntities(model: Model, file: string): Promise<Figures> {
  const sentences = parseIob(readTextFile(file));
  const readings = await readGold(model, sentences);
  const counts = new Map<string, [right: number, ours: number, gold: number]>();
  const count = (kind: string, place: 0 | 1 | 2) => {
    for (const key of ["all", kind]) {
      const row = counts.get(key) ?? [0, 0, 0];
      row[place]++;
      counts.set(key, row);
    }
  };
  sentences.forEach((sentence, at) => {
    const gold = new Set(spansOf(sentence.tags));
    for (const span of gold) count(span.split(" ")[0] ?? "", 2);
    for (const { kind, first, last } of readings[at]?.entities ?? []) {
      const ours = kinds.get(kind);
      if (!ours) continue;
      count(ours, 1);
      if (gold.has(`${ours} ${first} ${last}`)) count(ours, 0);
    }
  });
  const figures = [...counts].sort().map(([kind, row]) => named(kind, f1(...row)));
  return Object.assign({}, ...figures) as Figures;
}

/** "PER 3 4" for each entity of a row of IOB2 tags; others than PER, ORG and LOC are left out. */
function spansOf(tags: readonly string[]): readonly string[] {
  const spans: string[] = [];
  tags.forEach((tag, first) => {
    const kind = /^B-(PER|ORG|LOC)$/u.exec(tag)?.[1];
    if (!kind) return;
    let last = first;
    while (tags[last + 1] === `I-${kind}`) last++;
    spans.push(`${kind} ${first} ${last}`);
  });
  return spans;
}

function parseIob(text: string): readonly Tagged[] {
  let document = 0;
  return text.split(/\n\s*\n/u).flatMap((block, paragraph) => {
    const lines = block.split("\n").map((line) => line.replace(/\r$/u, ""));
    if (lines.some((line) => line.startsWith("# newdoc"))) document++;
    const rows = lines.filter((line) => /^\d+\t/u.test(line)).map((line) => line.split("\t"));
    if (rows.length === 0) return [];
    return [
      { document, paragraph, forms: rows.map((row) => row[1] ?? ""), tags: rows.map((row) => row[2] ?? "O") },
    ];
  });
}
