import { table } from "../../lib/tables.ts";
import { ancestors } from "../../lib/tree.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { childrenOf, isA, wordsIn } from "../words.ts";
import { onNoun } from "./relation.ts";
import type { Candidate, Direction } from "./types.ts";

const cues = new Map(table("time-cues").map((row) => [row.lemma ?? "", row]));
const aheadOf = /\b(?:ahead of|in the run-up to|in time for|upcoming|forthcoming) (?:the |its |their )?$/iu;
const nextTo =
  /\b(?:no later than|not later than|set for|due(?: on)?|scheduled for|slated for|planned for|(?:postponed|delayed|adjourned|deferred|extended|put off|pushed back)(?: again)? (?:to|until|till)) (?:the |at least )?$/iu;
const expectedTo =
  /\b(?:expected|scheduled|set|due|slated|planned|plans|planning|likely|poised) to (?:[\p{L}-]+ ){1,4}(?:later |early |late |on )?$/iu;
const forDay = /\bfor (?:next |this |the )?(?:late |early )?$/iu;
const modals: ReadonlySet<string> = new Set([
  "will",
  "shall",
  "would",
  "could",
  "may",
  "might",
  "can",
  "should",
  "must",
  "wo",
  "'ll",
  "’ll",
]);
/**
 * Whether a time lies before or after the report, from the words beside it and the verbs above it: "said Thursday"
 * is past, "set for Thursday", "will meet Thursday" and "plans to meet Thursday" are ahead. Null when nothing tells.
 */
export function directionOf(reading: Reading, candidate: Candidate): Direction | null {
  const { sentence, span } = candidate;
  const left = reading.report.text.slice(Math.max(sentence.span[0], span[0] - 64), span[0]);
  if (aheadOf.test(left) || nextTo.test(left)) return wasChanged(sentence, span[0]) ? "past" : "future";
  if (/\bsince (?:the |late |early )?$/iu.test(left)) return "past";
  if (expectedTo.test(left)) return "future";
  if (forDay.test(left) && candidate.shape.kind === "weekday" && !isPossessive(sentence, span[1]))
    return wasChanged(sentence, span[0]) ? "past" : "future";
  if (
    /\b(?:from|of|dated) (?:the |late |early )?$/iu.test(left) &&
    datesThing(reading, sentence, candidate, left)
  )
    return "past";
  const words = wordsIn(reading, [span]);
  const top = words.find((word) => !words.some((other) => other.index === word.head));
  if (!top) return null;
  if (namesThing(sentence, top, candidate)) return "past";
  const title = reading.report.blocks[sentence.block]?.kind === "title";
  const above = ancestors(sentence.words, top);
  for (const [at, word] of above.entries()) {
    const told =
      cueOf(sentence, word, at, above) ?? tenseOf(sentence, word, { depth: at, title, below: above[at - 1] });
    if (told) return told;
  }
  return null;
}

/** "Monday's", whose noun says what lies when. */
function isPossessive(sentence: Sentence, end: number): boolean {
  return sentence.words.some((word) => word.span[0] === end && word.xpos === "POS");
}

/** "the March terms", "the May text": the month names a thing that is there; "the March vote" may lie ahead. */
function namesThing(sentence: Sentence, top: Word, { shape }: Candidate): boolean {
  if (shape.kind !== "date" || shape.month === undefined || shape.day !== undefined) return false;
  const noun = sentence.words[top.index + 1];
  return (
    isA(top, "compound", "nmod:unmarked", "nmod:desc", "amod") &&
    noun !== undefined &&
    noun.index === top.head &&
    /^(?:text|term|draft|proposal|plan|offer|paper|deal|accord|agreement|framework|report|letter|understanding)s?$/iu.test(
      noun.text,
    )
  );
}

/** "the draft of 9 March", "a plan from July 2": a thing that is there already; not "the vote of 9 March". */
function datesThing(reading: Reading, sentence: Sentence, candidate: Candidate, left: string): boolean {
  if (!onNoun(reading, sentence, candidate)) return false;
  if (/\b(?:plan|proposal|draft|framework|text|offer) (?:from|dated) (?:the |late |early )?$/iu.test(left))
    return true;
  const first = wordsIn(reading, [candidate.span])[0];
  const noun =
    first &&
    sentence.words.findLast((word) => word.index < first.index && /^(?:NOUN|PROPN)$/u.test(word.upos));
  return noun !== undefined && !cues.has(noun.lemma.toLowerCase());
}

/** "had been set for Monday", "originally planned for Monday": that day may be gone by. */
function wasChanged(sentence: Sentence, end: number): boolean {
  const left = sentence.words.filter((word) => word.span[1] <= end).slice(-8);
  return left.some((word) => /^(?:originally|previously|had|initially|once)$/iu.test(word.text));
}

function cueOf(sentence: Sentence, word: Word, at: number, above: readonly Word[]): Direction | null {
  const row = cues.get(word.lemma.toLowerCase());
  if (!row || row.on === "present") return null;
  const below = above[at - 1];
  const infinitive =
    below !== undefined && childrenOf(sentence, below, "mark").some((mark) => mark.lemma === "to");
  const holds =
    row.on === "any"
      ? at <= 1 || infinitive
      : row.on === "noun"
        ? word.upos === "NOUN"
        : infinitive && isA(below as Word, "xcomp", "acl", "ccomp", "advcl");
  if (!holds) return null;
  if (row.direction === "past") return "past";
  return wasChanged(sentence, word.span[0]) ? "past" : "future";
}

interface Place {
  /** Words between the time and this one: 0 where the time hangs on it. */
  readonly depth: number;
  readonly title: boolean;
  /** The word below on the way to the time. */
  readonly below: Word | undefined;
}

function tenseOf(sentence: Sentence, word: Word, place: Place): Direction | null {
  const helpers = childrenOf(sentence, word, "aux", "cop");
  const has = (...lemmas: readonly string[]) =>
    helpers.some((helper) => lemmas.includes(helper.lemma) || lemmas.includes(helper.text.toLowerCase()));
  if (helpers.some((helper) => modals.has(helper.text.toLowerCase()))) return has("have") ? "past" : "future";
  const going = word.lemma === "go" && word.xpos === "VBG" && place.below?.deprel === "xcomp";
  if (going) return "future";
  if (word.xpos === "VBD" || has("was", "were", "had", "did")) return "past";
  if (has("have", "has", "’ve", "'ve")) return "past";
  if (isInfinitive(sentence, word)) {
    return has("am", "is", "are") || (place.title && word.deprel === "root") || word.deprel.startsWith("acl")
      ? "future"
      : null;
  }
  if (word.xpos === "VB" && word.deprel === "root") return "future";
  if (/^VB[GN]$/u.test(word.xpos) && helpers.length === 0) return participle(word);
  if (/^VB[ZPGN]$/u.test(word.xpos) || helpers.length > 0) return present(sentence, word, place);
  return null;
}

function isInfinitive(sentence: Sentence, word: Word): boolean {
  const verb = word.xpos === "VB" || (word.xpos === "VBN" && hasBareBe(sentence, word));
  return verb && childrenOf(sentence, word, "mark").some((mark) => mark.lemma === "to");
}

/** "be" of "to be held". */
function hasBareBe(sentence: Sentence, word: Word): boolean {
  return childrenOf(sentence, word, "aux").some((helper) => /^be$/iu.test(helper.text));
}

/** "an attack carried out Monday" is past; a main "Talks held" too; "-ing" says nothing by itself. */
function participle(word: Word): Direction | null {
  return word.xpos === "VBN" && (isA(word, "acl") || word.deprel === "root") ? "past" : null;
}

/** "Talks resume Thursday" is ahead, except in a headline, where the present tells what happened. */
function present(sentence: Sentence, word: Word, { depth, title, below }: Place): Direction {
  if (title) return "past";
  const progressive = word.xpos === "VBG" || word.xpos === "VBN";
  if (depth === 0) return progressive || isOn(word, "present") ? "future" : "past";
  const planned =
    below !== undefined && ((depth === 1 && isOn(below, "present")) || isInfinitive(sentence, below));
  return planned ? "future" : "past";
}

function isOn(word: Word, on: string): boolean {
  return cues.get(word.lemma.toLowerCase())?.on === on;
}
