import type {
  ActorKind,
  EntityKind,
  MentionKind,
  Reading,
  Sector,
  Sentence,
  Span,
  TieRelation,
  Word,
} from "../../schema/index.ts";
import type { Entry, Meaning, Register } from "./register.ts";

/** A run of words that names or stands for somebody, before it is known whom. */
export interface Found {
  readonly kind: MentionKind;
  readonly sentence: Sentence;
  /** First and last word, both included. */
  readonly first: number;
  readonly last: number;
  /** The word that the rest of the sentence hangs it on. */
  readonly head: Word;
  /** The name alone, without title; the description without its determiner. */
  readonly name: string;
  /** What the model takes the words for; null when only the register knows them. */
  readonly entity: EntityKind | null;
  readonly meanings: readonly Meaning[];
}

/** A role as the text gives it, before its holder's state or group is an actor with an id. */
export interface FoundRole {
  readonly title: string;
  readonly of: Draft | null;
  readonly country: string | null;
  readonly sector: Sector | null;
  readonly former: boolean;
  readonly span: Span | null;
}

export interface FoundTie {
  readonly relation: TieRelation;
  readonly to: Draft;
  readonly span: Span | null;
}

/** An actor while it is put together from its mentions; the only thing in this folder that is written to. */
export interface Draft {
  readonly names: Set<string>;
  readonly mentions: { readonly span: Span; readonly kind: MentionKind; readonly head: Word }[];
  entry: Entry | null;
  kind: ActorKind;
  country: string | null;
  sector: Sector | null;
  plural: boolean;
  gender: "female" | "male" | null;
  /** Lemma of the noun of a description ("official"), null for a name. */
  noun: string | null;
  readonly roles: FoundRole[];
  readonly ties: FoundTie[];
}

/** What every step of the search can look at. */
export interface Scene {
  readonly reading: Reading;
  readonly register: Register;
  /** ISO date, null when the report has none. */
  readonly date: string | null;
  /** ISO3 codes of the states that the report speaks of, the most spoken of first. */
  readonly countries: readonly string[];
  /** Words inside names of places, events and dates: no descriptions ("the West Bank"). */
  readonly named: ReadonlySet<Word>;
}
