import type { Commitment } from "../../schema/account.ts";
import type { Reading } from "../../schema/reading.ts";
import { candidatesOf, type Known } from "./find.ts";
import { merge } from "./merge.ts";
import { changesIn, statusOf } from "./status.ts";

/**
 * The threats, promises, offers, demands and warnings of a report, with who is bound towards whom, because of what,
 * under which conditions, until when, and what the report says became of each. Ids are `m1`, `m2` … in the order
 * of the text; spans in UTF-16 code units of `report.text`.
 *
 * Weighing, considering, preparing and being expected to commit to nothing. A deferral that is only possible counts
 * when the holder's own side says so ("Iranian officials indicated they might postpone their response").
 *
 * @example
 * findCommitments(reading, { actors, events, statements, conditions, times }).map((one) => one.kind)
 * // "Juba vowed revenge for the killing of its envoy." => ["threat"]
 */
export function findCommitments(reading: Reading, known: Known): readonly Commitment[] {
  const found = merge(candidatesOf(reading, known), known.actors);
  const changes = changesIn(reading, known.actors, known.statements);
  return found.map((one, at) => {
    const { status, cue } = statusOf(one, found, changes, known.actors);
    return { id: `m${at + 1}`, ...one.record, status, statusCue: cue };
  });
}
