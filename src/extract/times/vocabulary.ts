import type { Unit } from "../../lib/calendar.ts";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const numbers = [
  "",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const tens: Readonly<Record<string, number>> = {
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
};
const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** Sources of regular expressions that the phrases are built from. */
export const pattern = {
  weekday:
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri)\\.(?=,? )|(?:Sat|Sun)\\.(?=, )",
  count:
    "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|an?)",
  unit: "(?:day|week|month|year|decade)",
  season: "(?:spring|summer|autumn|fall|winter)",
  daypart: "(?:(?:early |late |mid-?)?(?:morning|afternoon|evening)|night)(?!s)",
} as const;

/** 0 for Sunday to 6 for Saturday, from a full name or an abbreviation. */
export function weekdayNumber(word: string): number {
  const form = word.toLowerCase().replace(".", "").slice(0, 3);
  return weekdays.findIndex((name) => name.startsWith(form));
}

/** A count in figures or words up to sixty; "a" is one. */
export function countOf(word: string): number {
  const form = word.toLowerCase();
  if (form === "a" || form === "an") return 1;
  const known = numbers.indexOf(form);
  return known > 0 ? known : (tens[form] ?? Number(form));
}

/** A unit from its singular or plural. */
export function unitOf(word: string): Unit {
  const form = word.toLowerCase().replace(/s$/u, "");
  return form === "week" || form === "month" || form === "year" || form === "decade" ? form : "day";
}

/** First month of a season in the north, where most outlets count. */
export function seasonMonth(word: string): number {
  return seasons[word.toLowerCase()] ?? 6;
}
