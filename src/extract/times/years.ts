import type { Reading, Sentence } from "../../schema/reading.ts";
import { overlaps, wordAt } from "../words.ts";
import { candidate } from "./candidate.ts";
import { entitiesOf } from "./entities.ts";
import type { Candidate, Part } from "./types.ts";
import { partOf } from "./written.ts";

const years =
  /(?<![\p{L}\d.,$€£#/-])(?:(?<part>early|mid|late|the (?:end|start|beginning|middle) of)[ -])?(?<year>(?:1[89]|20)\d\d)(?![\d%/]|[.,]\d|[-–]\d{3,}\b(?<!\d{4})|-(?!\d\d))(?:[-–](?<last>(?:(?:19|20)\d\d|\d\d)\b))?/giu;
const decades = /\b(?:the )?(?:(?<part>early|mid|late)[- ])?(?<decade>(?:18|19|20)\d0)s\b/giu;
const lead =
  /\b(?:in|since|until|till|by|from|of|during|before|after|through|to|and|between|around|circa|early|mid|late|fiscal|year)[ -]$/iu;
const numbered =
  /\b(?:resolution|article|flight|no\.|number|room|route|unit|brigade|section|page|about|nearly|some|than|least|most|over)\s$/iu;

/**
 * Bare years and decades: "since 2006", "the 2014 war", "the late 1980s". Numbers that count something are left out.
 *
 * @example
 * yearTimes(reading, sentence, "since 2006", 0)[0]?.shape // => { kind: "date", year: 2006 }
 */
export function yearTimes(
  reading: Reading,
  sentence: Sentence,
  text: string,
  offset: number,
): readonly Candidate[] {
  const found = [...text.matchAll(years)].flatMap((match) => {
    const { year = "", last, part } = match.groups ?? {};
    const at = offset + match.index + match[0].indexOf(year);
    if (!isYear(reading, sentence, text.slice(0, match.index), at)) return [];
    const shape = { kind: "date", year: Number(year) } as const;
    const to = last ? ({ kind: "date", year: Number(year.slice(0, 4 - last.length) + last) } as const) : null;
    return [
      candidate(sentence, [offset + match.index, offset + match.index + match[0].length], shape, {
        part: named(part),
        to,
      }),
    ];
  });
  const tens = [...text.matchAll(decades)].map((match) => {
    const start = offset + match.index;
    const shape = { kind: "decade", year: Number(match.groups?.decade) } as const;
    return candidate(sentence, [start, start + match[0].length], shape, { part: named(match.groups?.part) });
  });
  return [...found, ...tens];
}

function named(part: string | undefined): Part | null {
  return partOf(/early|mid|late|end|start|beginning|middle/iu.exec(part ?? "")?.[0]);
}

/** A number is a year after "in" or "since", as the label of one thing ("the 2014 war"), or where the model saw a date. */
function isYear(reading: Reading, sentence: Sentence, left: string, at: number): boolean {
  if (numbered.test(left)) return false;
  const word = wordAt(reading, at);
  const head = word && sentence.words[word.head];
  if (head && /^NNP?S$/u.test(head.xpos) && head.index > (word?.index ?? 0) && word?.deprel === "nummod")
    return false;
  if (lead.test(left)) return true;
  if (head?.xpos === "NN" && head.index > (word?.index ?? 0)) return true;
  return entitiesOf(reading, sentence).some(
    (entity) => entity.kind === "date" && overlaps(entity.span, [at, at + 4]),
  );
}
