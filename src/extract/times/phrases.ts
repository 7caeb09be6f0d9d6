import type { Sentence } from "../../schema/reading.ts";
import { candidate } from "./candidate.ts";
import type { Found, Groups, Phrase } from "./phrase.ts";
import type { Candidate, Direction } from "./types.ts";
import { unitPhrases } from "./units.ts";
import { pattern, weekdayNumber } from "./vocabulary.ts";

const { weekday, daypart } = pattern;
const which = "(?<which>this past|this coming|this|last|next|past|coming|the (?:coming|following|previous))";

/** Every phrase that names a time without a written date, one row each; of those that overlap the longest is kept. */
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
    words: /\b(?:over |at |during |on )?(?<at>the weekend)\b/giu,
    read: () => [{ kind: "weekend", week: null }],
  },
  {
    words:
      /\b(?:on|by|until|till|since|before|after|from) (?<at>the (?<day>\d{1,2})(?:st|nd|rd|th))(?= of (?:this|the|last|next) month|[.,;:)]|$| (?:and|to|but|in|at|when|after|with)\b)/giu,
    read: ({ day }) => [{ kind: "date", day: Number(day) }],
  },
  ...unitPhrases,
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
