import type { Time } from "../../schema/account.ts";
import type { Reading, Sentence } from "../../schema/reading.ts";
import { headOf, isA, wordsIn } from "../words.ts";
import type { Candidate } from "./types.ts";

type Relation = Time["relation"];

/** "by Friday" is `until`: no later than Friday, that day included; "before Friday" leaves it out. */
const leads: readonly (readonly [RegExp, Relation])[] = [
  [
    /\b(?:until|till|through|by|no later than|not later than|up to|as late as)(?: around| about| the)? $/iu,
    "until",
  ],
  [/\b(?:before|ahead of|prior to|earlier than)(?: the)? $/iu, "before"],
  [
    /\b(?:since|ever since|as of|as from|starting(?: on| from| in)?|beginning(?: on| from| in)?|dating (?:back )?to|going back to)(?: the| at least)? $/iu,
    "since",
  ],
  [/\b(?:after|following|later than|past|beyond)(?: the)? $/iu, "after"],
];
const from = /\bfrom (?:the )?$/iu;

/** How what is told lies to the time: on it, before or after it, since it, or until it. */
export function relationOf(reading: Reading, candidate: Candidate): Relation {
  const { sentence, span } = candidate;
  if (candidate.relation) return candidate.relation;
  if (candidate.to || belongsToNoun(reading, candidate)) return "on";
  const left = reading.report.text.slice(Math.max(sentence.span[0], span[0] - 24), span[0]);
  const lead = leads.find(([pattern]) => pattern.test(left));
  if (lead) return lead[1];
  return from.test(left) && !onNoun(reading, sentence, candidate) ? "since" : "on";
}

/** "after Thursday's vote": the vote is on Thursday, and what is told comes after the vote. */
function belongsToNoun(reading: Reading, { sentence, span }: Candidate): boolean {
  const text = reading.report.text.slice(span[1], span[1] + 2);
  if (/^['’]s/u.test(text)) return true;
  const words = wordsIn(reading, [span]);
  const last = words.at(-1);
  const next = last && sentence.words[last.index + 1];
  if (next?.upos === "NOUN" && /\bthe $/iu.test(reading.report.text.slice(Math.max(0, span[0] - 4), span[0])))
    return true;
  return words.some((word) => {
    const head = headOf(sentence, word);
    return (
      head !== undefined &&
      head.index > (last?.index ?? 0) &&
      isA(word, "compound", "nmod", "amod", "nummod") &&
      head.upos !== "VERB"
    );
  });
}

/** "a plan from July 2" dates the plan; "closed from July 2" begins then. */
export function onNoun(reading: Reading, sentence: Sentence, { span }: Pick<Candidate, "span">): boolean {
  if (/^ on(?:wards?)?\b/u.test(reading.report.text.slice(span[1], span[1] + 8))) return false;
  const from = sentence.words.findLast(
    (word) => word.span[1] <= span[0] && /^(?:from|of|dated)$/iu.test(word.text),
  );
  const before = from && sentence.words[from.index - 1];
  if (before && /^(?:NOUN|PROPN)$/u.test(before.upos)) return true;
  return wordsIn(reading, [span]).some(
    (word) => isA(word, "nmod") && (headOf(sentence, word)?.span[0] ?? span[1]) < span[0],
  );
}
