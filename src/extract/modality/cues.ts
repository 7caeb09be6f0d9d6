import { table } from "../../lib/tables.ts";
import type { Reality } from "../../schema/account.ts";

/** What a cue does to the act below it. */
export interface Effect {
  /** `through`: as the governor's own clause is; `stop`: nothing above counts; else the reality of the act. */
  readonly reality: Reality | "through" | "stop";
  readonly negated: boolean;
}

/** How the act hangs on its governor: "to go", "going", "that it went", "kept from going", "the going". */
export type Takes = "to" | "ing" | "that" | "from" | "for" | "noun";

const realities = new Set([
  "happened",
  "ongoing",
  "planned",
  "possible",
  "conditional",
  "demanded",
  "through",
  "stop",
]);
const effects = new Map<string, Effect>();
for (const row of table("modality-cues")) {
  const cell = row.effect ?? "";
  const reality = cell.replace(/^not-/u, "");
  if (!realities.has(reality)) throw new RangeError(`modality-cues.tsv: unknown effect ${cell}`);
  effects.set(`${row.pos} ${row.lemma} ${row.takes}`, {
    reality: reality as Effect["reality"],
    negated: cell.startsWith("not-"),
  });
}

/** The effect of a governing verb, noun or adjective on an act that hangs on it so, or undefined. */
export function governorEffect(pos: string, lemma: string, takes: Takes): Effect | undefined {
  const own =
    effects.get(`${pos} ${lemma} ${takes}`) ??
    (takes === "for" ? effects.get(`${pos} ${lemma} noun`) : undefined);
  if (takes === "from") return own;
  return own ?? effects.get(`${pos} ${lemma} any`);
}

/** The effect of a word in the act's own clause: MOD "alleged", ADV "never", AUX "may", MARK "if". */
export function clauseEffect(kind: "MOD" | "ADV" | "AUX" | "MARK", lemma: string): Effect | undefined {
  return effects.get(`${kind} ${lemma} `);
}
