import { table } from "../../lib/tables.ts";
import { subtree } from "../../lib/tree.ts";
import type { Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, isA } from "../words.ts";
import type { Trigger } from "./triggers.ts";

const list = (cell: string | undefined) => (cell ?? "").split("|").filter((word) => word !== "");
const modes = table("event-modes").map((row) => ({
  type: row.type ?? "",
  mode: row.mode ?? "",
  words: new Set(list(row.words)),
}));
const contexts = table("event-contexts").map((row) => ({
  context: row.context ?? "",
  words: new Set(list(row.words)),
}));
const byCameo = new Map(table("cameo-plover").map((row) => [row.cameo ?? "", list(row.contexts)]));

/** The words that say what an event was: below the trigger and its light verb, without clauses of their own. */
export function ownWords(trigger: Trigger): readonly Word[] {
  const { sentence, word, slots } = trigger;
  const top = slots.get("light")?.[0] ?? word;
  const clauses = [...childrenOf(sentence, top), ...childrenOf(sentence, word)].filter(
    (child) => child !== word && isA(child, "advcl", "parataxis", "acl:relcl", "conj", "ccomp", "punct"),
  );
  return subtree(sentence.words, top, { without: clauses });
}

/** The PLOVER mode: the trigger's own, or the first that a word beside it names. */
export function modeOf(trigger: Trigger): string | null {
  if (trigger.sense.mode) return trigger.sense.mode;
  const around =
    trigger.sense.type === "THREATEN" || trigger.sense.type === "REQUEST"
      ? withComplement(trigger)
      : ownWords(trigger);
  const lemmas = new Set(around.flatMap((word) => [lemmaOf(word), word.text.toLowerCase()]));
  return (
    modes.find((row) => row.type === trigger.sense.type && [...row.words].some((word) => lemmas.has(word)))
      ?.mode ?? null
  );
}

function withComplement(trigger: Trigger): readonly Word[] {
  const clause = trigger.slots.get("that")?.[0];
  return clause ? [...ownWords(trigger), ...subtree(trigger.sentence.words, clause)] : ownWords(trigger);
}

/** The PLOVER contexts: those of its CAMEO code, then those that words beside it name. */
export function contextsOf(trigger: Trigger): readonly string[] {
  const lemmas = new Set(ownWords(trigger).map(lemmaOf));
  const named = contexts
    .filter((row) => [...row.words].some((word) => lemmas.has(word)))
    .map((row) => row.context);
  return [...new Set([...(byCameo.get(trigger.sense.cameo ?? "") ?? []), ...named])];
}
