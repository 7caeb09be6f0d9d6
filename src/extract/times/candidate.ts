import type { Span } from "../../schema/account.ts";
import type { Sentence } from "../../schema/reading.ts";
import type { Candidate, Shape } from "./types.ts";

/** A candidate with what is known beyond its shape; the rest is null. */
export function candidate(
  sentence: Sentence,
  span: Span,
  shape: Shape,
  more: Partial<Omit<Candidate, "sentence" | "span" | "shape">> = {},
): Candidate {
  return {
    sentence,
    span,
    shape,
    part: null,
    clock: false,
    side: null,
    to: null,
    direction: null,
    relation: null,
    ...more,
  };
}
