import { table } from "../lib/tables.ts";
import type { Word } from "../schema/reading.ts";
import { lemmaOf } from "./lemmas.ts";

/** What a word makes of the clause under it; data/en/governing-verbs.tsv explains each. */
export type Governing =
  | "doing"
  | "deciding"
  | "planning"
  | "denying"
  | "refusing"
  | "leading"
  | "doubting"
  | "asking"
  | "stopping";

const rows = new Set(table("governing-verbs").map((row) => `${row.lemma} ${row.role}`));

/**
 * Whether a word has a role over the clause under it.
 *
 * @example
 * governs(refused, "refusing") // => true
 */
export function governs(word: Word, role: Governing): boolean {
  return rows.has(`${lemmaOf(word)} ${role}`);
}
