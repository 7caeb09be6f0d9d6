import type { ParsedComponents } from "chrono-node";
import { Chrono, casual } from "chrono-node";
import type { Sentence } from "../../schema/reading.ts";
import { candidate } from "./candidate.ts";
import type { Candidate, Part, Shape } from "./types.ts";

/** Of chrono's parsers only those of written dates: its relative dates and clock times take no account of tense. */
const parsers = [
  "ISOFormatParser",
  "ENYearMonthDayParser",
  "SlashDateFormatParser",
  "ENMonthNameLittleEndianParser",
  "ENMonthNameMiddleEndianParser",
  "ENMonthNameParser",
];
const chrono = new Chrono({
  parsers: casual.parsers.filter((parser) => parsers.includes(parser.constructor.name)),
  refiners: casual.refiners.filter((refiner) => refiner.constructor.name === "OverlapRemovalRefiner"),
});

const which = /\b(?<!the )(last|next|this past) $/iu;
const before = /(?:\b(early|mid|late)[- ]|\bthe (end|start|beginning|middle) of (?:the month of )?)$/iu;
/** "May" and "March" are a month only with a capital; alone they also need a word before them that takes a time. */
const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\b|Feb\b|Mar\b|Apr\b|Jun\b|Jul\b|Aug\b|Sept?\b|Oct\b|Nov\b|Dec\b)/u;
const prepositions =
  /\b(?:in|on|of|since|until|till|by|from|to|and|through|during|before|after|for|last|next|this|early|mid|late|between|around|every|back in|ahead of)[ -]$/iu;
const doubtful = /^(?:May|March|Mar|Jan|Jun)$/u;
const year = /^,?\s(?:of\s)?((?:19|20)\d\d|['’]\d\d)\b(?!\s?(?:people|troops|men|soldiers|%|percent|per))/u;
const fraction = /^\d{1,2}\/\d{1,2}$/u;

/**
 * Dates with a month's name or in figures: "July 2", "2 July 2024", "late August", "2024-07-02", "May 3-6".
 *
 * @example
 * writtenDates(sentence, "a proposal from July 2", 0)[0]?.shape // => { kind: "date", month: 7, day: 2 }
 */
export function writtenDates(sentence: Sentence, text: string, offset: number): readonly Candidate[] {
  return chrono.parse(text, new Date(2000, 0, 1)).flatMap((found) => {
    const lead = /^(?:on |in |the )+/iu.exec(found.text)?.[0].length ?? 0;
    const start = found.index + lead;
    const words = text.slice(start, found.index + found.text.length).replace(/(?: of|[,\s])+$/u, "");
    const left = text.slice(Math.max(0, start - 40), start);
    if (!isDate(words, left)) return [];
    const rest = text.slice(start + words.length);
    const shape = dateShape(found.start);
    const late = shape.year === undefined ? year.exec(rest) : null;
    const end = start + words.length + (late?.[0].length ?? 0);
    const part = before.exec(left) ?? which.exec(left);
    const way = part?.[0].trim().toLowerCase() ?? "";
    const given = fraction.test(words)
      ? { ...shape, year: 2001 }
      : late
        ? { ...shape, year: yearOf(late[1] ?? "") }
        : shape;
    return [
      candidate(sentence, [offset + start - (part?.[0].length ?? 0), offset + end], given, {
        direction: way === "next" ? "future" : which.test(`${way} `) ? "past" : null,
        part: partOf(part?.[1] ?? part?.[2]),
        to: found.end ? { ...dateShape(found.end), ...(late ? { year: yearOf(late[1] ?? "") } : {}) } : null,
      }),
    ];
  });
}

/** A year in four figures or, after an apostrophe, in two: "'72". */
function yearOf(figures: string): number {
  const short = Number(figures.slice(1));
  return /^\d/u.test(figures) ? Number(figures) : short > 40 ? 1900 + short : 2000 + short;
}

function isDate(words: string, left: string): boolean {
  if (fraction.test(words)) return words === "9/11";
  const name = /\p{L}{3,}/u.exec(words)?.[0];
  if (name === undefined) return true;
  if (!month.test(name)) return false;
  return !doubtful.test(words) || prepositions.test(left);
}

function dateShape(components: ParsedComponents): Shape & { readonly kind: "date" } {
  const get = (name: "year" | "month" | "day") => {
    const value = components.isCertain(name) ? components.get(name) : null;
    return value === null ? {} : { [name]: value };
  };
  return { kind: "date", ...get("year"), ...get("month"), ...get("day") };
}

/** A part of a time from the word that names it. */
export function partOf(word: string | undefined): Part | null {
  const parts: Readonly<Record<string, Part>> = {
    early: "early",
    mid: "mid",
    middle: "mid",
    late: "late",
    start: "start",
    beginning: "start",
    end: "end",
  };
  return parts[word?.toLowerCase() ?? ""] ?? null;
}
