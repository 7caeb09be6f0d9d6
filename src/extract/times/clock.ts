import type { Sentence } from "../../schema/reading.ts";
import { candidate } from "./candidate.ts";
import type { Candidate } from "./types.ts";

const zone = "(?: (?:local time|GMT|UTC|EST|EDT|ET|CET|CEST|[A-Z][a-z]+ time))?(?: \\(?\\d{4} GMT\\)?)?";

const figures: readonly RegExp[] = [
  new RegExp(`\\b\\d{1,2}(?:[:.]\\d\\d)? ?(?:a\\.m\\.?|p\\.m\\.?|am\\b|pm\\b)${zone}`, "gu"),
  new RegExp(`(?<![\\d:.-])(?:[01]?\\d|2[0-3]):[0-5]\\d(?![\\d:]|-\\d)${zone}`, "gu"),
  /\b(?:[01]\d|2[0-3])[0-5]\d (?:GMT|UTC|hours)\b/gu,
];

const words: readonly RegExp[] = [
  /\b(?:early |late |mid-)?(?:before |at |by |until |till |since |after |from |around )(?<at>(?:dawn|daybreak|dusk|midnight|noon|midday|nightfall|sunset|sunrise))\b/giu,
  /\b(?:in|during|by|since|until) (?<at>the (?:early |late |small |predawn |pre-dawn )?(?:morning|afternoon|evening|hours of the (?:morning|night))(?: hours)?)\b/giu,
  /(?<=^|[ “"(])(?<at>overnight)(?= (?:on|from|between|into|in|after|by|and|to|Mon|Tue|Wed|Thu|Fri|Sat|Sun)|[,.;)”"]|$)/giu,
  /\b(?:earlier|later|late|early) (?<at>in the day)\b/giu,
];

/**
 * Parts of a day and clock times: "at dawn", "by midnight", "overnight", "9:30 p.m. local time". The day is not in them.
 *
 * @example
 * clockTimes(sentence, "by midnight", 0)[0]?.shape // => { kind: "clock", night: false }
 */
export function clockTimes(sentence: Sentence, text: string, offset: number): readonly Candidate[] {
  const found = [...figures, ...words].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const at = match.groups?.at ?? match[0];
      const start = offset + match.index + match[0].lastIndexOf(at);
      const shape = { kind: "clock", night: /overnight/iu.test(at) } as const;
      return candidate(sentence, [start, start + at.length], shape, { clock: true });
    }),
  );
  return found;
}
