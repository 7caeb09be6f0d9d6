import { table } from "../../lib/tables.ts";
import { type EventType, eventType } from "../../schema/account.ts";
import { parseFrame, type Requirement } from "./frame.ts";

/** One reading of a trigger word: a row of data/en/event-triggers.tsv. */
export interface Sense {
  readonly lemma: string;
  /** Null: in this frame the word is no event. */
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly frame: readonly Requirement[];
  /** Slots of the actors: the first list that yields one wins. */
  readonly actor: readonly (readonly string[])[];
  readonly recipient: readonly (readonly string[])[];
  /** 3 stands alone, 2 needs a known actor or recipient, 1 needs both. */
  readonly sure: number;
}

export type PartOfSpeech = "VERB" | "NOUN" | "ADJ";

const senses = new Map<string, readonly Sense[]>();
for (const row of table("event-triggers")) {
  const key = `${row.pos} ${row.lemma}`;
  senses.set(key, [...(senses.get(key) ?? []), senseOf(row)]);
}
for (const [key, list] of senses)
  senses.set(
    key,
    [...list].sort((a, b) => weight(b) - weight(a)),
  );

/** The readings of a word, the most demanding frame first; of two alike the one that is no event. */
export function sensesOf(lemma: string, pos: PartOfSpeech): readonly Sense[] {
  return senses.get(`${pos} ${lemma}`) ?? [];
}

function senseOf(row: Readonly<Record<string, string>>): Sense {
  const type = eventType.safeParse(row.type);
  const noun = row.pos === "NOUN";
  return {
    lemma: row.lemma ?? "",
    type: type.success ? type.data : null,
    mode: row.mode || null,
    cameo: row.cameo || null,
    frame: parseFrame(row.frame ?? ""),
    actor: slotLists(row.actor || (noun ? "subj,by,poss,mod" : "subj")),
    recipient: slotLists(row.recipient || (noun ? "on,against,of,to,toward" : "obj,iobj")),
    sure: Number(row.sure || 2),
  };
}

function slotLists(cell: string): readonly (readonly string[])[] {
  return cell.split(",").map((names) => names.trim().split("+"));
}

/** A frame that asks more, and for particular words, is tried first. */
function weight(sense: Sense): number {
  const asked = sense.frame.filter((one) => !one.not);
  const named = asked.filter((one) => one.values.length > 0).length;
  return (sense.type === null ? 0.5 : 0) + asked.length + named;
}
