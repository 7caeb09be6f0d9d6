import { z } from "zod";
import { list, record } from "./parts.ts";
import { problem, report } from "./report.ts";
import { commitment, negotiation } from "./stakes.ts";
import { actor, place, time } from "./who-where-when.ts";
import { condition, event, statement } from "./words-and-deeds.ts";

export type { Span } from "./parts.ts";
export * from "./report.ts";
export * from "./stakes.ts";
export * from "./who-where-when.ts";
export * from "./words-and-deeds.ts";

/** What read the report. The moment of reading is not kept here: the same input gives the same bytes. */
export const provenance = record({
  /** Null when nothing was read: a bad input line. */
  model: record({ name: z.string(), version: z.string(), sha256: z.string() }).nullable(),
  /** Version of this package. */
  parley: z.string(),
});
export type Provenance = z.infer<typeof provenance>;

/** Everything read from one report. */
export const account = record({
  schema: z.literal("parley.account/1"),
  report,
  actors: list(actor),
  places: list(place),
  times: list(time),
  statements: list(statement),
  events: list(event),
  conditions: list(condition),
  commitments: list(commitment),
  negotiations: list(negotiation),
  problems: list(problem),
  provenance,
});
export type Account = z.infer<typeof account>;
