import type { Day } from "../../lib/calendar.ts";
import { monthDays, partsOf, yearDays } from "../../lib/calendar.ts";
import type { Candidate, Part, Resolved } from "./types.ts";

/**
 * The named part of a longer time. "Early", "mid" and "late" are its thirds, and "the start" and "the end" the first
 * and the last; "earlier this week" ends with the report's day, "later this week" begins with it.
 */
export function partOfTime(
  time: Resolved,
  { part, side }: Pick<Candidate, "part" | "side">,
  today: Day | null,
): Resolved {
  if (side && today !== null) {
    return side === "earlier"
      ? { ...time, to: Math.min(time.to, today) }
      : { ...time, from: Math.max(time.from, today) };
  }
  if (!part || time.from === time.to) return time;
  return { ...third(time, part), grain: time.grain };
}

function third(time: Resolved, part: Part): { readonly from: Day; readonly to: Day } {
  const at = part === "early" || part === "start" ? 0 : part === "mid" ? 1 : 2;
  if (time.grain === "year") {
    const { year } = partsOf(time.from);
    return { from: monthDays(year, 1 + 4 * at).from, to: monthDays(year, 4 + 4 * at).to };
  }
  if (time.grain === "decade") {
    const { year } = partsOf(time.from);
    return at === 0
      ? yearDays(year, year + 3)
      : at === 1
        ? yearDays(year + 4, year + 6)
        : yearDays(year + 7, year + 9);
  }
  const length = time.to - time.from + 1;
  const cut = (thirds: number) => time.from + Math.floor((length * thirds) / 3);
  return { from: cut(at), to: cut(at + 1) - 1 };
}
