/**
 * Event factuality on gold words: JSON lines with `sentId`, `words` and `predicates` (`token` from 1, `value` below
 * zero where it did not happen, above where it did).
 *
 *     npm run --silent bench -- factuality FILE.jsonl[.gz]
 *
 * `sign` is the share of predicates whose sign we give, over those with a value other than zero; `pearson` and `mae`
 * are over all.
 */
import type { Model } from "../src/read/model.ts";
import { readJsonLines } from "./lib/files.ts";
import { readGold } from "./lib/gold.ts";
import { type Figures, pearson } from "./lib/scores.ts";

interface Judged {
  readonly sentId: string;
  readonly words: readonly string[];
  readonly predicates: readonly { readonly token: number; readonly value: number }[];
}

export async function measureFactuality(model: Model, file: string): Promise<Figures> {
  const judged = [...readJsonLines<Judged>(file)].sort((a, b) => (a.sentId < b.sentId ? -1 : 1));
  const readings = await readGold(
    model,
    judged.map(({ sentId, words }) => ({
      document: sentId.replace(/-\d+$/u, ""),
      paragraph: 0,
      forms: words,
    })),
  );
  const ours: number[] = [];
  const gold: number[] = [];
  judged.forEach(({ predicates }, at) => {
    for (const { token, value } of predicates) {
      ours.push(readings[at]?.words[token - 1]?.factuality ?? 0);
      gold.push(value);
    }
  });
  const signed = gold.flatMap((value, at) => (value === 0 ? [] : [value > 0 === (ours[at] ?? 0) > 0]));
  const errors = gold.map((value, at) => Math.abs(value - (ours[at] ?? 0)));
  return {
    sign: signed.filter(Boolean).length / Math.max(signed.length, 1),
    pearson: pearson(ours, gold),
    mae: errors.reduce((sum, error) => sum + error, 0) / Math.max(errors.length, 1),
    predicates: gold.length,
  };
}
