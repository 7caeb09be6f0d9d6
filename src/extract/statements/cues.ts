import { table } from "../../lib/tables.ts";
import { type Statement, statementAct } from "../../schema/account.ts";
import type { Word } from "../../schema/reading.ts";
import { basesOf } from "./bases.ts";

/** A row of `data/en/statement-cues.tsv`. */
export interface Cue {
  readonly takes: ReadonlySet<string>;
  readonly when: string;
  readonly act: Statement["act"];
}

const acts: ReadonlySet<string> = new Set(statementAct.options);

const cues: ReadonlyMap<string, readonly Cue[]> = read();

function read(): ReadonlyMap<string, readonly Cue[]> {
  const found = new Map<string, Cue[]>();
  for (const { lemma = "", pos = "", takes = "", if: when = "", act = "" } of table("statement-cues")) {
    if (!isAct(act)) throw new Error(`data/en/statement-cues.tsv: no such act: ${act}`);
    const key = `${pos} ${lemma}`;
    const cue = { takes: new Set(takes.split(",").filter(Boolean)), when, act };
    found.set(key, [...(found.get(key) ?? []), cue]);
  }
  return found;
}

function isAct(act: string): act is Statement["act"] {
  return acts.has(act);
}

/** The rows of a word as a cue, the first that fits wins; none when it is no cue. */
export function cuesOf(word: Word): readonly Cue[] {
  const pos = word.upos === "VERB" || word.upos === "AUX" ? "verb" : word.upos === "NOUN" ? "noun" : "";
  if (pos === "") return [];
  const form = basesOf(word).find((base) => cues.has(`${pos} ${base}`));
  return form === undefined ? [] : (cues.get(`${pos} ${form}`) ?? []);
}
