import { table } from "../../lib/tables.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { auxiliariesOf, isFiniteClause, isInfinitive, isNegated, isPast, modalOf } from "../clauses.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import type { Candidate } from "./find.ts";
import type { Need } from "./markers.ts";
import { isDate, isEventful } from "./nouns.ts";
import { conditionWords } from "./spans.ts";

const refusals = table("condition-refusals");
/** Verbs whose infinitive happens when they do: "continued to fight until" is as past as "continued". */
const lasting = new Set([
  "continue",
  "begin",
  "start",
  "keep",
  "manage",
  "have",
  "use",
  "go",
  "remain",
  "stay",
  "choose",
  "decline",
]);

/** Drops what a marker does not make a condition: questions, concessions, comparisons, things past. */
export function refine(reading: Reading, found: readonly Candidate[]): readonly Candidate[] {
  return found.filter(
    (candidate) =>
      !isRefused(candidate) &&
      !isQuestion(candidate) &&
      !isManual(candidate) &&
      !isVerbOfGiving(candidate) &&
      !isQualified(candidate) &&
      holdsInverted(candidate) &&
      candidate.marker.needs.every((need) => holds(reading, candidate, need)),
  );
}

/** A row of data/en/condition-refusals.tsv stands against it. */
function isRefused(candidate: Candidate): boolean {
  const { sentence, words, marker, consequence, top } = candidate;
  const before = sentence.words[(words[0]?.index ?? 0) - 1]?.text.toLowerCase();
  const after = sentence.words[(words.at(-1)?.index ?? 0) + 1]?.text.toLowerCase();
  return refusals.some((row) => {
    if (row.marker !== marker.text && row.marker !== words[0]?.text.toLowerCase()) return false;
    if (row.place === "before") return row.word === before;
    if (row.place === "after") return row.word === after;
    if (row.place === "alone")
      return (
        conditionWords(candidate)
          .map((word) => word.text.toLowerCase())
          .join(" ") === row.word
      );
    return (
      row.word === lemmaOf(consequence) &&
      top.index > consequence.index &&
      (/^(?:ask|wonder)$/u.test(row.word) || !commaBefore(sentence, words[0]))
    );
  });
}

/** "asked if", "it is unclear if": the clause is what is asked, not what something hangs on. */
function isQuestion({ marker, condition, consequence, sentence, words }: Candidate): boolean {
  if (isA(condition, "ccomp") && condition.head === consequence.index && marker.kind === "only-if")
    return true;
  if (marker.text !== "if") return false;
  return (
    isA(condition, "ccomp", "csubj") &&
    condition.head === consequence.index &&
    condition.index > consequence.index &&
    !commaBefore(sentence, words[0])
  );
}

/** "instructions on what to do if", "asks how to respond if": what is asked for stands open, nothing follows. */
function isManual({ sentence, consequence }: Candidate): boolean {
  return (
    isInfinitive(sentence, consequence) &&
    childrenOf(sentence, consequence).some(
      (word) => /^W(?:P|RB|DT)$/u.test(word.xpos) && word.index < consequence.index,
    )
  );
}

/** "a warm, if brief, handshake" qualifies a word. */
function isQualified({ marker, sentence, condition, consequence }: Candidate): boolean {
  return (
    marker.text === "if" &&
    childrenOf(sentence, condition, "nsubj", "cop").length === 0 &&
    condition.upos === "ADJ" &&
    isA(consequence, "amod", "nmod", "obj") &&
    consequence.upos !== "VERB"
  );
}

/** "provided they leave" is a marker, "they provided food" and "were provided" are not. */
function isVerbOfGiving({ marker, words, sentence }: Candidate): boolean {
  const verb = words[0];
  if (!verb || !/^provid/u.test(marker.text)) return false;
  return childrenOf(sentence, verb, "nsubj", "aux", "obj", "iobj").length > 0;
}

/** An inverted condition depends on another clause and is no question; "were" wants "to", "had" a participle. */
function holdsInverted({ marker, sentence, condition, words, consequence }: Candidate): boolean {
  if (marker.frame !== "inversion") return true;
  if (sentence.words.at(-1)?.text === "?" || (condition.head === -1 && consequence.index < condition.index))
    return false;
  if (!isA(condition, "advcl", "root", "ccomp", "parataxis", "dep", "acl") || isA(condition, "acl:relcl"))
    return false;
  const before = sentence.words[(words[0]?.index ?? 0) - 1];
  if (before && isA(before, "nsubj") && before.head === condition.index) return false;
  if (marker.text === "had")
    return condition.xpos === "VBN" || auxiliariesOf(sentence, condition).some((aux) => aux.xpos === "VBN");
  if (marker.text === "were")
    return (
      isInfinitive(sentence, condition) ||
      childrenOf(sentence, condition, "xcomp", "acl").length > 0 ||
      condition.upos === "ADJ"
    );
  return true;
}

function holds(reading: Reading, candidate: Candidate, need: Need): boolean {
  const { sentence, consequence, condition, marker } = candidate;
  const verb = verbOver(sentence, consequence);
  if (need === "clause")
    return hasVerb(sentence, condition) || (marker.kind === "if" && isParticiple(condition));
  if (need === "open") {
    const stated =
      hasVerb(sentence, condition) || marker.kind !== "until" || isEventful(reading, sentence, condition);
    return stated && !isDate(reading, sentence, condition) && lies(sentence, verb);
  }
  if (need === "denied") return isNegated(sentence, verb) && !isPast(sentence, verb);
  if (need === "only") return consequence === verb && hasOnly(sentence, verb);
  return isEventful(reading, sentence, consequence) && isEventful(reading, sentence, condition);
}

/** Ahead: a modal, an infinitive, a present, an order; "did not know until she left" tells the past. */
function lies(sentence: Sentence, verb: Word): boolean {
  if (modalOf(sentence, verb)) return true;
  const above = headOf(sentence, verb);
  if (above && isA(verb, "xcomp", "advcl") && (verb.xpos === "VBG" || lasting.has(lemmaOf(above))))
    return lies(sentence, above);
  return isInfinitive(sentence, verb) || !isPast(sentence, verb);
}

function hasVerb(sentence: Sentence, condition: Word): boolean {
  return (
    isFiniteClause(sentence, condition) ||
    condition.upos === "VERB" ||
    childrenOf(sentence, condition, "nsubj", "cop").length > 0
  );
}

/** "if reached", "if elected", "if in doubt". */
function isParticiple(condition: Word): boolean {
  return condition.xpos === "VBN" || condition.xpos === "VBG" || condition.upos === "ADJ";
}

function hasOnly(sentence: Sentence, word: Word): boolean {
  return childrenOf(sentence, word, "advmod").some((only) => lemmaOf(only) === "only");
}

/** The verb that a nominal consequence belongs to; the word itself when it heads a clause. */
function verbOver(sentence: Sentence, word: Word): Word {
  if (word.upos === "VERB" || childrenOf(sentence, word, "cop", "nsubj").length > 0) return word;
  const above = headOf(sentence, word);
  return above && isA(word, "obj", "nsubj", "obl", "nmod", "xcomp") ? verbOver(sentence, above) : word;
}

function commaBefore(sentence: Sentence, word: Word | undefined): boolean {
  return word !== undefined && sentence.words[word.index - 1]?.text === ",";
}
