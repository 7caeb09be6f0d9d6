import { type Day, type Days, dayOf, yearDays } from "../../lib/calendar.ts";
import { table } from "../../lib/tables.ts";
import type { Sentence } from "../../schema/reading.ts";
import { candidate } from "./candidate.ts";
import type { Candidate } from "./types.ts";

const rows = new Map(table("holidays").map((row) => [(row.name ?? "").toLowerCase(), row]));
const escaped = [...rows.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace("'", "['’]"));
const names = new RegExp(
  `(?<![\\p{L}])(?<name>${escaped.join("|")})(?![\\p{L}-]|['’]s? (?:card|tree|gift))(?:,? (?<year>20\\d\\d|19\\d\\d))?`,
  "giu",
);
const calendars: Readonly<Record<string, string>> = {
  hebrew: "hebrew",
  islamic: "islamic-umalqura",
  persian: "persian",
};
const hebrewMonths = ["", "Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar", "Adar II", "Nisan"];
const cache = new Map<string, Days | undefined>();

/** Feast days by name: "Christmas Eve", "Ramadan", "Yom Kippur 2024". */
export function holidayTimes(sentence: Sentence, text: string, offset: number): readonly Candidate[] {
  return [...text.matchAll(names)].flatMap((match) => {
    if (!/^\p{Lu}/u.test(match[0])) return [];
    const name = (match.groups?.name ?? "").toLowerCase().replace("’", "'");
    const year = match.groups?.year ? Number(match.groups.year) : null;
    const start = offset + match.index;
    return [candidate(sentence, [start, start + match[0].length], { kind: "holiday", name, year })];
  });
}

/** The days of a holiday in a year of the common calendar; undefined when it does not fall in that year. */
export function holidayIn(name: string, year: number): Days | undefined {
  const key = `${name} ${year}`;
  if (!cache.has(key)) cache.set(key, reckon(name, year));
  return cache.get(key);
}

function reckon(name: string, year: number): Days | undefined {
  const row = rows.get(name);
  if (!row) return undefined;
  const from = firstDay(row.calendar ?? "", Number(row.month), Number(row.day), year);
  return from === undefined ? undefined : { from, to: from + Number(row.days) - 1 };
}

function firstDay(calendar: string, month: number, day: number, year: number): Day | undefined {
  if (calendar === "gregory") return dayOf(year, month, day);
  if (calendar === "easter") return easter(year) + day;
  if (calendar === "orthodox") return orthodoxEaster(year) + day;
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendars[calendar]}`, {
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  });
  const numeric = new Intl.DateTimeFormat(`en-u-ca-${calendars[calendar]}`, {
    month: "numeric",
    timeZone: "UTC",
  });
  const { from, to } = yearDays(year);
  for (let at = from; at <= to; at++) {
    const parts = format.formatToParts(at * 86_400_000);
    if (Number(parts.find((part) => part.type === "day")?.value) !== day) continue;
    const long = parts.find((part) => part.type === "month")?.value;
    const holds =
      calendar === "hebrew"
        ? long === hebrewMonths[month]
        : Number(numeric.format(at * 86_400_000)) === month;
    if (holds) return at;
  }
  return undefined;
}

/** Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1) ?? 0;
}

/** Orthodox Easter by the Julian computus (Meeus), 13 days later in the common calendar from 1900 to 2099. */
function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const f = d + e + 114;
  return (dayOf(year, Math.floor(f / 31), (f % 31) + 1) ?? 0) + 13;
}
