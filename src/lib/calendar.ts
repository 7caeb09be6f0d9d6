/** A calendar day as the number of days since 1970-01-01, so that days can be added and compared. */
export type Day = number;

/** Calendar units, from the smallest. */
export type Unit = "day" | "week" | "month" | "year" | "decade";

/** A run of days, both ends included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

const millis = 86_400_000;

/**
 * The day of a year, month (1 to 12) and day of the month; undefined when there is no such day.
 *
 * @example
 * isoOf(dayOf(2024, 2, 29) ?? 0) // => "2024-02-29"
 */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const holds =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return holds ? Math.floor(date.getTime() / millis) : undefined;
}

/** The day that an ISO date or date-time begins with, as written there; undefined when it is none. */
export function dayFromIso(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(iso);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** A day as `YYYY-MM-DD`. */
export function isoOf(day: Day): string {
  return new Date(day * millis).toISOString().slice(0, 10);
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * millis);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Day of the week: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(day * millis).getUTCDay();
}

/** The whole month of a year; months beyond 1 to 12 run on into the next or the last year. */
export function monthDays(year: number, month: number): Days {
  const first = Math.floor(Date.UTC(year, month - 1, 1) / millis);
  return { from: first, to: Math.floor(Date.UTC(year, month, 1) / millis) - 1 };
}

/** The whole years from `first` to `last`. */
export function yearDays(first: number, last: number = first): Days {
  return { from: monthDays(first, 1).from, to: monthDays(last, 12).to };
}

/**
 * A day moved by a number of units. The day of the month is kept where the month has it, else it is the last.
 *
 * @example
 * isoOf(shift(dayOf(2024, 3, 31) ?? 0, -1, "month")) // => "2024-02-29"
 */
export function shift(day: Day, count: number, unit: Unit): Day {
  if (unit === "day") return day + count;
  if (unit === "week") return day + 7 * count;
  const months = count * (unit === "month" ? 1 : unit === "year" ? 12 : 120);
  const { year, month, day: dayOfMonth } = partsOf(day);
  const { from, to } = monthDays(year, month + months);
  return Math.min(from + dayOfMonth - 1, to);
}

/** The calendar day, week (Monday to Sunday), month, year or decade that a day lies in. */
export function around(day: Day, unit: Unit): Days {
  const { year, month } = partsOf(day);
  if (unit === "day") return { from: day, to: day };
  if (unit === "week") {
    const monday = day - ((weekdayOf(day) + 6) % 7);
    return { from: monday, to: monday + 6 };
  }
  if (unit === "month") return monthDays(year, month);
  if (unit === "year") return yearDays(year);
  const decade = Math.floor(year / 10) * 10;
  return yearDays(decade, decade + 9);
}
