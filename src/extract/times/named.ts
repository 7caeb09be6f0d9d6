import { table } from "../../lib/tables.ts";

const rows = table("named-dates").map((row) => ({
  date: row.date ?? "",
  words: new RegExp(row.words ?? "", "iu"),
}));

/**
 * The year of a day that reports name without one, "the October 7 attacks"; null when the sentence does not call for it.
 *
 * @example
 * namedYear(9, 11, "the September 11 attacks") // => 2001
 */
export function namedYear(month: number, day: number, sentence: string): number | null {
  const key = `-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const row = rows.find(({ date, words }) => date.endsWith(key) && words.test(sentence));
  return row ? Number(row.date.slice(0, 4)) : null;
}
