import { subtree } from "../../lib/tree.ts";
import type { Entity, Reading, Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, isA, overlaps } from "../words.ts";

/** Endings and words of nouns that tell an event. */
const eventEnding = /(?:tion|sion|ment|ance|ence|al|ing|ity|ship)s?$/u;
const eventNouns = new Set([
  "deal",
  "truce",
  "talk",
  "peace",
  "release",
  "pullout",
  "fire",
  "strike",
  "visit",
  "vote",
  "help",
  "aid",
  "fate",
  "future",
  "success",
  "progress",
]);

/** Whether a noun is a day, a time or a number. */
export function isDate(reading: Reading, sentence: Sentence, condition: Word): boolean {
  if (condition.upos === "NUM") return true;
  return (
    entitiesAt(reading, sentence, condition).some(
      (entity) => entity.kind === "date" || entity.kind === "time",
    ) ||
    /^(?:\d.*|now|then|today|yesterday|tomorrow|recently|later|dawn|dusk|night|midnight|morning|evening|noon|week|month|year|decade|century|death|end|age|moment|point|time)$/u.test(
      lemmaOf(condition),
    )
  );
}

/** A clause, a pronoun for one, or a noun that tells an event and names nobody. */
export function isEventful(reading: Reading, sentence: Sentence, word: Word): boolean {
  if (isA(word, "csubj", "ccomp", "advcl") || childrenOf(sentence, word, "nsubj").length > 0) return true;
  if (entitiesAt(reading, sentence, word).some((entity) => entity.kind !== "event" && entity.kind !== "date"))
    return false;
  const lemma = lemmaOf(word);
  if (word.upos === "PRON") return /^(?:it|this|that|everything|all)$/u.test(lemma);
  return (
    word.upos === "NOUN" &&
    (eventEnding.test(lemma) ||
      eventNouns.has(lemma) ||
      subtree(sentence.words, word).some((below) => below.upos === "VERB"))
  );
}

function entitiesAt(reading: Reading, sentence: Sentence, word: Word): readonly Entity[] {
  return reading.entities.filter(
    (entity) => entity.sentence === sentence.index && overlaps(entity.span, word.span),
  );
}
