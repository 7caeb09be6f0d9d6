import type { Word } from "../../schema/reading.ts";

/** A statement as first found. Words are in the order of the text and may lie in several sentences. */
export interface Draft {
  readonly cue: readonly Word[];
  readonly source: readonly Word[];
  readonly content: readonly Word[];
  /** The model read it, or a rule over the syntax found it. */
  readonly by: "model" | "syntax";
}
