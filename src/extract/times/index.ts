import { type Day, dayFromIso, isoOf } from "../../lib/calendar.ts";
import type { Time } from "../../schema/account.ts";
import type { Reading, Sentence } from "../../schema/reading.ts";
import { clockTimes } from "./clock.ts";
import { directionOf } from "./direction.ts";
import { isTime } from "./filter.ts";
import { holidayTimes } from "./holidays.ts";
import { joinTimes } from "./join.ts";
import { lastingTimes } from "./lasting.ts";
import { partOfTime } from "./part.ts";
import { phraseTimes } from "./phrases.ts";
import { relationOf } from "./relation.ts";
import { resolve } from "./resolve.ts";
import type { Candidate, Resolved } from "./types.ts";
import { writtenDates } from "./written.ts";
import { yearTimes } from "./years.ts";

/** No sentence names times so far in that these lengths (UTF-16 code units) are passed, but hostile text does. */
const longest = 4000;

/**
 * The times that a report names, in the order of its text, each with its days where the words, the tense and the
 * report's date settle them.
 *
 * Days are inclusive: one day has `from` = `to`. `from` and `to` always give the named time itself, and `relation` says how
 * what is told lies to it; "by Friday" is `until` Friday, "before Friday" is `before`. What cannot be settled has nulls and a
 * `problem`: `no-publication-date`, `no-anchor`, `vague` or `no-such-day`.
 *
 * @param publishedAt ISO date or date-time of the report; its day counts as written
 * @example
 * findTimes(reading, "2024-08-14").map((time) => time.from) // "talks set for Thursday" => ["2024-08-15"]
 */
export function findTimes(reading: Reading, publishedAt: string | null): readonly Time[] {
  const today = publishedAt === null ? null : (dayFromIso(publishedAt) ?? null);
  const found = reading.sentences.flatMap((sentence) => timesIn(reading, sentence));
  const times: Time[] = [];
  let earlier: { readonly time: Resolved; readonly block: number } | null = null;
  for (const candidate of found) {
    const { block } = candidate.sentence;
    const known: Resolved | null = earlier && block - earlier.block <= 1 ? earlier.time : null;
    const result = settle(reading, candidate, today, known);
    if (typeof result !== "string" && result.grain !== "year" && result.grain !== "decade")
      earlier = { time: result, block };
    times.push(toTime(reading, candidate, result, times.length + 1));
  }
  return times;
}

function timesIn(reading: Reading, sentence: Sentence): readonly Candidate[] {
  const [offset, end] = sentence.span;
  const text = reading.report.text.slice(offset, Math.min(end, offset + longest));
  const found = [
    ...writtenDates(sentence, text, offset),
    ...phraseTimes(sentence, text, offset),
    ...clockTimes(sentence, text, offset),
    ...yearTimes(reading, sentence, text, offset),
    ...holidayTimes(sentence, text, offset),
    ...lastingTimes(reading, sentence, text, offset),
  ];
  return joinTimes(found, reading.report.text).filter((candidate) => isTime(reading, candidate));
}

function settle(
  reading: Reading,
  candidate: Candidate,
  today: Day | null,
  earlier: Resolved | null,
): Resolved | string {
  const { shape, sentence } = candidate;
  const direction = candidate.direction ?? directionOf(reading, candidate);
  const base = { today, earlier, direction, sentence: reading.report.text.slice(...sentence.span) };
  if (shape.kind === "clock" && earlier && earlier.from === earlier.to)
    return { ...earlier, grain: "moment" };
  const first = resolve(shape, base);
  if (typeof first === "string") return first;
  const last = candidate.to ? resolve(candidate.to, { ...base, earlier: first }) : first;
  if (typeof last === "string") return last;
  const whole = {
    from: Math.min(first.from, last.from),
    to: Math.max(first.to, last.to),
    grain: first.grain,
  };
  const part = partOfTime(whole, candidate, today);
  return candidate.clock ? { ...part, grain: "moment" } : part;
}

function toTime(reading: Reading, candidate: Candidate, result: Resolved | string, number: number): Time {
  const settled = typeof result !== "string";
  return {
    id: `t${number}`,
    span: candidate.span,
    from: settled ? isoOf(result.from) : null,
    to: settled ? isoOf(result.to) : null,
    grain: settled ? result.grain : grainOf(candidate),
    relation: relationOf(reading, candidate),
    problem: settled ? null : result,
  };
}

/** The grain that the words tell even where the days are not known. */
function grainOf({ shape, clock }: Candidate): Time["grain"] {
  if (clock || shape.kind === "clock") return "moment";
  if (shape.kind === "unit" || shape.kind === "stretch") return shape.unit;
  if (shape.kind === "season" || shape.kind === "decade") return shape.kind;
  if (shape.kind === "date") return shape.day === undefined ? "month" : "day";
  return shape.kind === "vague" ? "unknown" : "day";
}
