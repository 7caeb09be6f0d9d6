import { table } from "../../lib/tables.ts";
import type { Entity, Reading, Word } from "../../schema/reading.ts";
import { headOf, inside, isA, overlaps, wordsIn } from "../words.ts";
import { entitiesOf } from "./entities.ts";
import type { Candidate } from "./types.ts";

const phrases = table("not-times").map((row) => row.phrase ?? "");
const recurring = /\b(?:every|each|alternate|any) (?:other )?$/iu;
const names: ReadonlySet<string> = new Set(["person", "organization", "place"]);

/**
 * Whether a candidate is truly a time, and no part of a name ("April Smith", "the Sunday Times", "Black September"),
 * no verb ("may", "march") and nothing that recurs ("every Friday").
 */
export function isTime(reading: Reading, candidate: Candidate): boolean {
  const { sentence, span } = candidate;
  const text = reading.report.text;
  if (recurring.test(text.slice(Math.max(sentence.span[0], span[0] - 16), span[0]))) return false;
  if (inPhrase(text.slice(...sentence.span), span[0] - sentence.span[0], span[1] - sentence.span[0]))
    return false;
  const words = wordsIn(reading, [span]);
  if (words.some((word) => /:\/\/|^www\.|^[@#]/iu.test(word.text))) return false;
  if (isNumbered(candidate)) return true;
  if (
    words.length === 1 &&
    words[0] &&
    /^(?:VERB|AUX|ADV)$/u.test(words[0].upos) &&
    /^(?:may|march)$/iu.test(words[0].text)
  )
    return false;
  if (entitiesOf(reading, candidate.sentence).some((entity) => holdsName(entity, candidate))) return false;
  return (
    !/^(?:date|weekday)$/u.test(candidate.shape.kind) || !words.some((word) => namesSomeone(candidate, word))
  );
}

/** A day of the month or a year marks a date, even inside the name of an event ("the October 7 attacks"). */
function isNumbered({ shape }: Candidate): boolean {
  return (
    shape.kind === "date" &&
    (shape.day !== undefined || (shape.year !== undefined && shape.month !== undefined))
  );
}

function inPhrase(sentence: string, start: number, end: number): boolean {
  return phrases.some((phrase) => {
    const at = sentence.indexOf(phrase, Math.max(0, start - phrase.length));
    return at >= 0 && at < end && start < at + phrase.length;
  });
}

/** A name that goes beyond the time: part of "Prague Spring", but not "Friday" alone, mistaken for a name. */
function holdsName(entity: Entity, { span, sentence }: Candidate): boolean {
  if (!overlaps(entity.span, span) || inside(entity.span, span) || entity.sentence !== sentence.index)
    return false;
  return names.has(entity.kind) || (entity.kind === "event" && inside(span, entity.span));
}

/** "April" in "April Smith": bound to a proper noun right behind it that is no word of time itself. */
function namesSomeone({ sentence, span }: Candidate, word: Word): boolean {
  const next = sentence.words[word.index + 1];
  if (next?.upos !== "PROPN" || next.span[0] < span[1] || next.span[0] > span[1] + 1) return false;
  const bound = (isA(word, "flat") || word.deprel === "compound") && headOf(sentence, word) === next;
  return bound || (next.head === word.index && isA(next, "flat"));
}
