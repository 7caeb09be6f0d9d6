import { table } from "../../lib/tables.ts";
import type { CommitmentKind } from "../../schema/account.ts";
import type { Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";

/** Where a cue's content stands; data/en/commitment-cues.tsv explains each. */
export type Frame =
  | "inf"
  | "not-inf"
  | "that"
  | "own"
  | "noun"
  | "with"
  | "for"
  | "of"
  | "against"
  | "on"
  | "on-inf"
  | "obj-inf";

/** One row of data/en/commitment-cues.tsv. */
export interface Cue {
  readonly lemma: string;
  readonly noun: boolean;
  readonly kind: CommitmentKind | "by-content";
  readonly frames: readonly Frame[];
  readonly needsActor: boolean;
}

const cues: readonly Cue[] = table("commitment-cues").map((row) => ({
  lemma: row.cue ?? "",
  noun: row.pos === "noun",
  kind: row.kind as Cue["kind"],
  frames: (row.frames ?? "").split(" ") as readonly Frame[],
  needsActor: row.needs === "actor",
}));

const tones = new Map(table("commitment-acts").map((row) => [row.lemma ?? "", row.tone ?? ""]));

/** The cue that a word is, by lemma and part of speech. */
export function cueAt(word: Word): Cue | undefined {
  const lemma = lemmaOf(word);
  const noun = word.upos === "NOUN";
  if (!noun && word.upos !== "VERB") return undefined;
  return cues.find((cue) => cue.lemma === lemma && cue.noun === noun);
}

/** Whether a lemma names something that hurts, helps, or only words and gestures. */
export function toneOf(word: Word): "hostile" | "helpful" | "talk" | undefined {
  return tones.get(lemmaOf(word)) as ReturnType<typeof toneOf>;
}
