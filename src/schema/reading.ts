import type { Report, Span } from "./account.ts";

/** Entity kinds that the model tells apart. `place` covers states, cities and regions; `nationality` covers demonyms and peoples ("Iranian", "Kurds"). */
export type EntityKind =
  | "person"
  | "organization"
  | "place"
  | "nationality"
  | "date"
  | "time"
  | "number"
  | "money"
  | "event";

/** One syntactic word (Universal Dependencies), at its exact place in `report.text`. */
export interface Word {
  /** Position in its sentence, from 0. */
  readonly index: number;
  /** Position of its sentence in `reading.sentences`. */
  readonly sentence: number;
  /** `[start, end)` in UTF-16 code units of `report.text`. */
  readonly span: Span;
  readonly text: string;
  /** Lower case, except for proper nouns. */
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX … */
  readonly upos: string;
  /** Penn tag: VBD, VBN, NNP … */
  readonly xpos: string;
  /** Index of the head word in the same sentence, -1 for the root. */
  readonly head: number;
  /** UD relation with its subtype as EWT and GUM have it: `nsubj`, `nsubj:pass`, `obl`, `acl:relcl`, `root` … */
  readonly deprel: string;
  /** How far the word, read as an event, is said to have happened: about -2 (did not) to 2 (did). Meaningless on words that are no predicates. */
  readonly factuality: number;
}

export interface Sentence {
  readonly index: number;
  /** Position of its block in `report.blocks`. */
  readonly block: number;
  readonly span: Span;
  readonly words: readonly Word[];
}

/** A named thing, as a run of words of one sentence. */
export interface Entity {
  readonly kind: EntityKind;
  readonly sentence: number;
  /** First and last word, both included. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A source, cue and content as the model read them; the spans may lie in different sentences of one block or of its neighbours. */
export interface Attribution {
  readonly cue: readonly Span[];
  /** Empty when the source is not said. */
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** What the model read in a report. Only blocks that are read (no promo, boilerplate, caption) have sentences. */
export interface Reading {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
}
