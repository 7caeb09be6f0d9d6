import type { candidate } from "./candidate.ts";
import type { Shape } from "./types.ts";

/** What the named groups of a phrase caught. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A shape, and what else the phrase tells. */
export type Found = readonly [shape: Shape, more?: Parameters<typeof candidate>[3]];

/** A form of words that names a time. */
export interface Phrase {
  /** With the flags g and u. The named group `at`, if any, is the time itself; else the whole match. */
  readonly words: RegExp;
  readonly read: (groups: Groups) => Found | null;
}
