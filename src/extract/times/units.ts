import type { Found, Groups, Phrase } from "./phrase.ts";
import type { Shape } from "./types.ts";
import { countOf, pattern, seasonMonth, unitOf } from "./vocabulary.ts";
import { partOf } from "./written.ts";

const { count, unit, season } = pattern;

/** Phrases that name or count weeks, months and the like: "last week", "two days later", "the past ten months". */
export const unitPhrases: readonly Phrase[] = [
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
      `\\b(?:(?<part>early|mid|late|the (?:end|start|beginning|middle) of|(?<side>earlier|later))[ -])?(?<which>this|last|next) (?<unit>week|month|year|decade|weekend|${season}|morning|afternoon|evening|night)\\b(?! (?:of|after) )`,
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
    words: new RegExp(
      `\\b(?:for|in|over|during|within) (?<at>the (?<way>past|last|next|coming|previous) (?:(?<count>${count}) )?(?<unit>${unit})s?)\\b(?! (?:of|before|after|when|in))`,
      "giu",
    ),
    read: ({ way = "", count: n = "a", unit: u = "" }) => [stretch(/next|coming/iu.test(way) ? 1 : -1, n, u)],
  },
  {
    words: /\bwithin (?<at>(?<hours>\d{2,3}) hours)\b(?! of)/giu,
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
      /\bthat (?:same )?(?<unit>day|week|month|year|morning|afternoon|evening|night)\b(?=[,.;)]|$| (?:in|at|on|he|she|it|they|the|and|after|when|with)\b)/giu,
    read: ({ unit: u = "" }) => [
      { kind: "unit", count: 0, unit: unitOf(u), from: "text" },
      { clock: isHalfDay(u) },
    ],
  },
];

function unitNamed({ part, side, which: word = "", unit: u = "" }: Groups): Found {
  const form = word.toLowerCase();
  const more = {
    part: side ? null : partOf(/early|mid|late|end|start|beginning|middle/iu.exec(part ?? "")?.[0]),
    side: side ? (side.toLowerCase() as "earlier" | "later") : null,
  };
  const step = form === "last" ? -1 : form === "next" ? 1 : 0;
  const week = form as "this" | "last" | "next";
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
