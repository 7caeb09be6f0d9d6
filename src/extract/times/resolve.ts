import {
  around,
  type Day,
  type Days,
  dayOf,
  monthDays,
  partsOf,
  shift,
  weekdayOf,
  yearDays,
} from "../../lib/calendar.ts";
import { holidayIn } from "./holidays.ts";
import { namedYear } from "./named.ts";
import type { Direction, Resolved, Shape, WeekOf } from "./types.ts";

/** What a time is reckoned from. */
export interface Base {
  /** The day of the report, null when it has none. */
  readonly today: Day | null;
  /** The time named before in the text. */
  readonly earlier: Resolved | null;
  readonly direction: Direction | null;
  /** The sentence, for days that go by a name ("the October 7 attacks"). */
  readonly sentence: string;
}

/**
 * The days of a shape; a string is the problem that stands in the way: `no-publication-date`, `no-anchor` (the time
 * it counts from is not said), `vague` (not told how many), `no-such-day`.
 */
export function resolve(shape: Shape, base: Base): Resolved | string {
  const fixed = absolute(shape);
  if (fixed) return fixed;
  if (shape.kind === "vague") return "vague";
  if (shape.kind === "date" && shape.year !== undefined) return "no-such-day";
  if (shape.kind === "unit" && shape.from !== "report") return counted(shape, base);
  const { today } = base;
  if (today === null) return "no-publication-date";
  return relative(shape, today, base) ?? "no-such-day";
}

function absolute(shape: Shape): Resolved | null {
  if (shape.kind === "decade") return { ...yearDays(shape.year, shape.year + 9), grain: "decade" };
  if (shape.kind === "season" && shape.year !== null) return seasonOf(shape.year, shape.month);
  if (shape.kind === "holiday" && shape.year !== null) return withGrain(holidayIn(shape.name, shape.year));
  if (shape.kind !== "date" || shape.year === undefined) return null;
  const { year, month, day } = shape;
  if (month === undefined) return day === undefined ? { ...yearDays(year), grain: "year" } : null;
  if (day === undefined) return { ...monthDays(year, month), grain: "month" };
  const at = dayOf(year, month, day);
  return at === undefined ? null : { from: at, to: at, grain: "day" };
}

function counted(shape: Shape & { readonly kind: "unit" }, base: Base): Resolved | string {
  const from = typeof shape.from === "object" ? resolve(shape.from, base) : (base.earlier ?? "no-anchor");
  if (typeof from === "string") return from;
  return { ...around(shift(from.from, shape.count, shape.unit), shape.unit), grain: shape.unit };
}

function relative(shape: Shape, today: Day, base: Base): Resolved | null {
  const past = base.direction !== "future";
  switch (shape.kind) {
    case "unit":
      return { ...around(shift(today, shape.count, shape.unit), shape.unit), grain: shape.unit };
    case "weekday":
      return dayGrain(weekday(shape.weekday, shape.week, today, past));
    case "stretch": {
      const far = shift(today, shape.count, shape.unit);
      return { from: Math.min(far, today), to: Math.max(far, today), grain: shape.unit };
    }
    case "clock":
      return {
        from: shape.night && past ? today - 1 : today,
        to: shape.night && !past ? today + 1 : today,
        grain: "moment",
      };
    case "weekend":
      return weekend(shape.week, today, past);
    case "season":
      return season(shape.month, shape.week, today, past);
    case "holiday":
      return withGrain(nearest((year) => holidayIn(shape.name, year), today, past));
    case "date":
      return yearless(shape, today, past, base.sentence);
    default:
      return null;
  }
}

/** A weekday is the last one up to today, or the next one from today on; both may be today. */
function weekday(number: number, week: WeekOf | null, today: Day, past: boolean): Day {
  const monday = around(today, "week").from;
  const inWeek = monday + ((number + 6) % 7);
  if (week === "next") return inWeek + 7;
  if (week === "past week") return inWeek - 7;
  const back = today - ((weekdayOf(today) - number + 7) % 7);
  if (week === "last" || week === "past") return back === today ? today - 7 : back;
  if (week === "this") return inWeek;
  const forward = today + ((number - weekdayOf(today) + 7) % 7);
  return past && week !== "coming" ? back : forward;
}

function weekend(week: "next" | "last" | "this" | null, today: Day, past: boolean): Resolved {
  const saturday = around(today, "week").to - 1;
  const ahead = week === null ? !past : week !== "last";
  const from =
    week === "next"
      ? saturday + 7
      : ahead || saturday + (week === "last" ? 1 : 0) <= today
        ? saturday
        : saturday - 7;
  return { from, to: from + 1, grain: "day" };
}

function season(
  month: number,
  week: "next" | "last" | "this" | null,
  today: Day,
  past: boolean,
): Resolved | null {
  const year = partsOf(today).year;
  const all = [year - 2, year - 1, year, year + 1, year + 2].map((at) => seasonOf(at, month));
  if (week === "last") return all.filter((days) => days.to < today).at(-1) ?? null;
  if (week === "next") return all.find((days) => days.from > today) ?? null;
  if (week === "this") return all.find((days) => days.to >= today - 60) ?? null;
  return (
    (past ? all.filter((days) => days.from <= today).at(-1) : all.find((days) => days.to >= today)) ?? null
  );
}

function seasonOf(year: number, month: number): Resolved {
  return { from: monthDays(year, month).from, to: monthDays(year, month + 2).to, grain: "season" };
}

function yearless(
  shape: Shape & { readonly kind: "date" },
  today: Day,
  past: boolean,
  sentence: string,
): Resolved | null {
  const { month, day, months, years } = shape;
  if (month !== undefined && years !== undefined) {
    return absolute({ ...shape, year: partsOf(today).year + years });
  }
  if (month === undefined) return day === undefined ? null : dayOfMonth(day, months, today, past);
  if (day === undefined)
    return withGrain(
      nearest((year) => monthDays(year, month), today, past),
      "month",
    );
  const at = (year: number) => {
    const found = dayOf(year, month, day);
    return found === undefined ? undefined : { from: found, to: found };
  };
  const known = past ? namedYear(month, day, sentence) : null;
  const named = known === null ? undefined : at(known);
  return withGrain(named && named.to <= today ? named : nearest(at, today, past));
}

function dayOfMonth(day: number, months: number | undefined, today: Day, past: boolean): Resolved | null {
  const { year, month } = partsOf(today);
  const step = past ? -1 : 1;
  const tries = months === undefined ? [0, step, 2 * step] : [months];
  const days = tries.flatMap((count) => {
    const first = partsOf(monthDays(year, month + count).from);
    return dayOf(first.year, first.month, day) ?? [];
  });
  return dayGrain(months === undefined ? days.find((at) => (past ? at <= today : at >= today)) : days[0]);
}

/** The last that has begun, or the next that has not ended. Leap days may be years away. */
function nearest(inYear: (year: number) => Days | undefined, today: Day, past: boolean): Days | undefined {
  const { year } = partsOf(today);
  for (let away = past ? 1 : -1; Math.abs(away) <= 8; away += past ? -1 : 1) {
    const days = inYear(year + away);
    if (days && (past ? days.from <= today : days.to >= today)) return days;
  }
  return undefined;
}

function dayGrain(day: Day | undefined): Resolved | null {
  return day === undefined ? null : { from: day, to: day, grain: "day" };
}

function withGrain(days: Days | undefined, grain: Resolved["grain"] = "day"): Resolved | null {
  return days ? { ...days, grain } : null;
}
