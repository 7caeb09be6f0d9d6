import { table } from "../../lib/tables.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf } from "../words.ts";

/** A verb that lends a noun its subject: "carried out an attack" (do), "came under attack" (undergo). */
export interface LightVerb {
  readonly verb: string;
  readonly particle: string;
  readonly preposition: string;
  readonly side: "do" | "undergo";
}

const byVerb = new Map<string, readonly LightVerb[]>();
for (const row of table("event-light-verbs")) {
  const light: LightVerb = {
    verb: row.verb ?? "",
    particle: row.particle ?? "",
    preposition: row.preposition ?? "",
    side: row.side === "undergo" ? "undergo" : "do",
  };
  byVerb.set(light.verb, [...(byVerb.get(light.verb) ?? []), light]);
}

/** The light-verb reading of a verb, given the preposition of the noun ("" for an object), or undefined. */
export function lightVerbOf(sentence: Sentence, verb: Word, preposition: string): LightVerb | undefined {
  const rows = byVerb.get(lemmaOf(verb)) ?? [];
  if (rows.length === 0 || saysOtherwise(sentence, verb)) return undefined;
  const near = childrenOf(sentence, verb, "compound:prt", "advmod", "compound").map((child) =>
    lemmaOf(child),
  );
  return rows.find(
    (row) => row.preposition === preposition && (row.particle === "" || near.includes(row.particle)),
  );
}

/** "took back its promise" undoes it, "called the deal bad" judges it. */
function saysOtherwise(sentence: Sentence, verb: Word): boolean {
  return childrenOf(sentence, verb, "advmod", "compound:prt", "xcomp").some((child) =>
    child.deprel === "xcomp" ? child.upos === "ADJ" : lemmaOf(child) === "back",
  );
}
