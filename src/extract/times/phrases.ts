import type { Sentence } from "../../schema/reading.ts";
import { candidate } from "./candidate.ts";
import type { Candidate, Direction, Shape } from "./types.ts";
import { countOf, pattern, seasonMonth, unitOf, weekdayNumber } from "./vocabulary.ts";
import { partOf } from "./written.ts";

type Groups = Readonly<Record<string, string | undefined>>;
type Found = readonly [shape: Shape, more?: Parameters<typeof candidate>[3]];

interface Phrase {
  /** Must have the flags g and u. The named group `at`, if any, is the time itself; else the whole match. */
  readonly words: RegExp;
  readonly read: (groups: Groups) => Found | null;
}

const { weekday, count, unit, season, daypart } = pattern;
const which = "(?<which>this past|this coming|this|last|next|past|coming|the (?:coming|following|previous))";

/** Every phrase that names a time without a written date, one row each. Later rows give way to longer matches. */
const phrases: readonly Phrase[] = [
  {
    words: new RegExp(
      `\\b(?:${which} )?(?<day>${weekday})(?!s\\b)(?<half> ${daypart})?(?:,? (?:of )?(?<week>next|last|this) week)?`,
      "giu",
    ),
    read: (g) => (/^[A-Z]/u.test(g.day ?? "") ? weekdayOf(g) : null),
  },
  {
    words: /\b(?<word>today|tonight|yesterday|tomorrow)(?<half> (?:morning|afternoon|evening|night))?\b/giu,
    read: ({ word = "", half }) => [
      {
        kind: "unit",
        count: { yesterday: -1, tomorrow: 1 }[word.toLowerCase()] ?? 0,
        unit: "day",
        from: "report",
      },
      { clock: half !== undefined || /tonight/iu.test(word) },
    ],
  },
  {
    words: /\bthe day (?<side>before yesterday|after tomorrow)\b/giu,
    read: ({ side = "" }) => [
      { kind: "unit", count: /before/iu.test(side) ? -2 : 2, unit: "day", from: "report" },
    ],
  },
  {
    words: new RegExp(
      `\\b(?<count>${count}) (?<unit>${unit})s? (?<way>ago|from now|earlier|before(?! the| [A-Z])|later|afterwards?|after that|before that)\\b`,
      "giu",
    ),
    read: ({ count: n = "", unit: u = "", way = "" }) => {
      const back = /^(?:ago|earlier|before)/iu.test(way) ? -1 : 1;
      return [
        {
          kind: "unit",
          count: back * countOf(n),
          unit: unitOf(u),
          from: /^(?:ago|from)/iu.test(way) ? "report" : "text",
        },
      ];
    },
  },
  {
    words: new RegExp(
      `\\b(?<count>${count}|the) (?<unit>${unit})s? (?<way>before|after) (?=(?:last |next )?[A-Z])`,
      "gu",
    ),
    read: ({ count: n = "", unit: u = "", way }) => [
      {
        kind: "offset",
        count: (way === "before" ? -1 : 1) * (n === "the" ? 1 : countOf(n)),
        unit: unitOf(u),
      },
    ],
  },
  {
    words: new RegExp(
      `\\b(?:several|a few|some|a couple of|many) (?<unit>${unit}|hour)s (?:ago|earlier|later|from now)\\b`,
      "giu",
    ),
    read: ({ unit: u = "day" }) => [{ kind: "vague", unit: u }],
  },
  {
    words: new RegExp(
      `\\b(?:in the coming|in recent|over the coming|in the past few|over the past few|in the next few) (?<unit>${unit}|hour)s\\b`,
      "giu",
    ),
    read: ({ unit: u = "day" }) => [{ kind: "vague", unit: u }],
  },
  {
    words: new RegExp(
      `\\b(?:the|that) (?<way>next|following|previous|same|very) (?<unit>${unit}|morning|afternoon|evening|night)\\b(?! (?:of|few|\\d))`,
      "giu",
    ),
    read: ({ way = "", unit: u = "" }) => [
      {
        kind: "unit",
        count: /prev/iu.test(way) ? -1 : /same|very/iu.test(way) ? 0 : 1,
        unit: unitOf(u),
        from: "text",
      },
      { clock: isHalfDay(u) },
    ],
  },
  {
    words: new RegExp(
      `\\b(?:(?<part>early|mid|late|the (?:end|start|beginning|middle) of|(?<side>earlier|later))[ -])?(?<which>this|last|next|that) (?<unit>day|week|month|year|decade|weekend|${season}|morning|afternoon|evening|night)\\b(?! (?:of|after) )`,
      "giu",
    ),
    read: (g) => unitNamed(g),
  },
  {
    words: /\bthe (?<part>end|start|beginning|middle) of the (?<unit>day|week|month|year|decade)\b/giu,
    read: ({ part, unit: u = "" }) => [
      { kind: "unit", count: 0, unit: unitOf(u), from: "report" },
      { part: partOf(part) },
    ],
  },
  {
    words: /\b(?:over |at |during |on )?(?<at>the weekend)\b/giu,
    read: () => [{ kind: "weekend", week: null }],
  },
  {
    words: new RegExp(
      `\\b(?:for|in|over|during|within) (?<at>the (?<way>past|last|next|coming|previous) (?<count>${count}) (?<unit>${unit})s?)\\b`,
      "giu",
    ),
    read: ({ way = "", count: n = "", unit: u = "" }) => [stretch(/next|coming/iu.test(way) ? 1 : -1, n, u)],
  },
  {
    words: /\bwithin (?<at>(?<hours>\d{2,3}) hours)\b/giu,
    read: ({ hours }) => [{ kind: "stretch", count: Math.ceil(Number(hours) / 24), unit: "day" }],
  },
  {
    words: new RegExp(`\\bwithin (?<at>(?<count>${count}) (?<unit>${unit})s?)\\b(?! of)`, "giu"),
    read: ({ count: n = "", unit: u = "" }) => [stretch(1, n, u)],
  },
  {
    words: new RegExp(
      `\\b(?:in )?(?<at>(?:the )?(?:(?<part>early|mid|late)[- ])?(?<season>${season}) (?:of )?(?<year>(?:19|20)\\d\\d))\\b`,
      "giu",
    ),
    read: ({ season: s = "", year }) => [
      { kind: "season", month: seasonMonth(s), year: Number(year), week: null },
    ],
  },
  {
    words:
      /\b(?:on|by|until|till|since|before|after|from) (?<at>the (?<day>\d{1,2})(?:st|nd|rd|th))(?= of (?:this|the|last|next) month|[.,;:)]|$| (?:and|to|but|in|at|when|after|with)\b)/giu,
    read: ({ day }) => [{ kind: "date", day: Number(day) }],
  },
];

/**
 * Times named by weekday, unit or season and reckoned from the report or from the time before.
 *
 * @example
 * phraseTimes(sentence, "They left earlier this week.", 0)[0]?.side // => "earlier"
 */
export function phraseTimes(sentence: Sentence, text: string, offset: number): readonly Candidate[] {
  return phrases.flatMap(({ words, read }) =>
    [...text.matchAll(words)].flatMap((match) => {
      const found = read(match.groups ?? {});
      const at = match.groups?.at;
      const start = offset + match.index + (at === undefined ? 0 : match[0].lastIndexOf(at));
      return found ? [candidate(sentence, [start, start + (at ?? match[0]).length], ...found)] : [];
    }),
  );
}

function weekdayOf({ which: word, day = "", half, week }: Groups): Found {
  const form = (week ?? word ?? "").toLowerCase().replace("the ", "");
  const known = { next: "next", following: "next", last: "last", previous: "last", this: "this" } as const;
  const other = { "this past": "past", past: "past", "this coming": "coming", coming: "coming" } as const;
  const direction: Direction | null = /last|past|previous/u.test(form)
    ? "past"
    : /next|coming|following/u.test(form)
      ? "future"
      : null;
  const at = known[form as keyof typeof known] ?? other[form as keyof typeof other] ?? null;
  const weekOfDay = week && at === "last" ? "past week" : at;
  return [
    { kind: "weekday", weekday: weekdayNumber(day), week: weekOfDay },
    { clock: half !== undefined, direction },
  ];
}

function unitNamed({ part, side, which: word = "", unit: u = "" }: Groups): Found {
  const form = word.toLowerCase();
  const more = {
    part: side ? null : partOf(/early|mid|late|end|start|beginning|middle/iu.exec(part ?? "")?.[0]),
    side: side ? (side.toLowerCase() as "earlier" | "later") : null,
  };
  const step = form === "last" ? -1 : form === "next" ? 1 : 0;
  const week = form === "that" ? "this" : (form as "this" | "last" | "next");
  if (/weekend/iu.test(u)) return [{ kind: "weekend", week }, more];
  if (new RegExp(`^${season}$`, "iu").test(u))
    return [{ kind: "season", month: seasonMonth(u), year: null, week }, more];
  const from = form === "that" ? "text" : "report";
  return [
    { kind: "unit", count: step, unit: unitOf(u), from },
    { ...more, clock: isHalfDay(u) },
  ];
}

function stretch(sign: 1 | -1, count: string, unitName: string): Shape {
  return { kind: "stretch", count: sign * countOf(count), unit: unitOf(unitName) };
}

function isHalfDay(unitName: string): boolean {
  return /morning|afternoon|evening|night/iu.test(unitName);
}
