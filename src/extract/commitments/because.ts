import { subtree } from "../../lib/tree.ts";
import type { Event } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { casesOf } from "../clauses.ts";
import { lemmaIf, lemmaOf } from "../lemmas.ts";
import { childrenOf, isA, overlaps } from "../words.ts";

/** Prepositions and conjunctions that give a reason. */
const reasons = new Set(["for", "over", "after", "following", "because", "since"]);
/** "in response to", "in retaliation for": the noun carries the reason. */
const answers = new Set(["response", "retaliation", "revenge", "reprisal", "answer", "vengeance"]);

/** The heads of the phrases that give the reason for a commitment: "for the killing of X", "after X was killed". */
export function reasonsOf(sentence: Sentence, cue: Word, content: Word): readonly Word[] {
  const near = subtree(sentence.words, content).filter((word) => word.index !== content.index);
  const beside = childrenOf(sentence, cue, "obl", "advcl", "nmod").filter(
    (word) => word.index !== content.index,
  );
  return [...near, ...beside].filter((word) => givesReason(sentence, word) || isAvenged(sentence, word));
}

function givesReason(sentence: Sentence, word: Word): boolean {
  if (!isA(word, "obl", "nmod", "advcl", "acl")) return false;
  const above = sentence.words[word.head];
  return casesOf(sentence, word).some(
    (text) => reasons.has(text) || (text === "to" && above !== undefined && answers.has(lemmaOf(above))),
  );
}

function isAvenged(sentence: Sentence, word: Word): boolean {
  return isA(word, "obj") && lemmaIf(sentence.words[word.head]) === "avenge";
}

/** The event that a commitment answers: one that is told to have happened, in a phrase that gives the reason. */
export function becauseOf(
  events: readonly Event[],
  sentence: Sentence,
  heads: readonly Word[],
): Event | undefined {
  const told = events.filter(
    (event) => event.polarity === "affirmed" && (event.reality === "happened" || event.reality === "ongoing"),
  );
  for (const head of heads) {
    const own = told.find((event) => overlaps(event.trigger, head.span));
    if (own) return own;
    const words = subtree(sentence.words, head);
    const below = told.find((event) => words.some((word) => overlaps(event.trigger, word.span)));
    if (below) return below;
  }
  return undefined;
}
