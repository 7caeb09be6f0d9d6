import type { Negotiation, Statement } from "../../schema/account.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { casesOf, clauseWords, doerOf } from "../clauses.ts";
import { reachOf } from "../commitments/asserted.ts";
import { candidatesOf, type Known } from "../commitments/find.ts";
import { statementAt } from "../commitments/roles.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA, spanOf } from "../words.ts";
import { sideOf, sidesOf } from "./sides.ts";
import { valueIn } from "./words.ts";

/** A demand with the ids of the sides that make it. */
export type Demand = Negotiation["demands"][number];

/**
 * What the sides ask for: "demanded a pullout", "wants guarantees", "citing a lack of guarantees". `by` holds sides,
 * so that it can be matched with the parties of a negotiation.
 */
export function demandsIn(reading: Reading, known: Known): readonly Demand[] {
  const uttered = candidatesOf(reading, known)
    .filter((one) => one.record.kind === "demand")
    .map(({ record }) => ({
      by: sidesFrom(record.by, known),
      span: record.content,
      statement: record.statement,
    }));
  const other = reading.sentences.flatMap((sentence) =>
    sentence.words.flatMap((word) => [...wanted(sentence, word, known), ...lacked(sentence, word, known)]),
  );
  return [...uttered, ...other].filter((one) => one.by.length > 0).sort((a, b) => a.span[0] - b.span[0]);
}

function sidesFrom(ids: readonly string[], known: Known): readonly string[] {
  const actors = known.actors.filter((actor) => ids.includes(actor.id));
  return [...new Set(actors.map((actor) => sideOf(actor, known.actors).id))];
}

function wanted(sentence: Sentence, verb: Word, known: Known): readonly Demand[] {
  if (
    verb.upos !== "VERB" ||
    valueIn(sentence, verb, "want") === undefined ||
    reachOf(sentence, verb) !== "done"
  )
    return [];
  const what = childrenOf(sentence, verb, "obj")[0];
  return what && what.upos === "NOUN"
    ? [demandOf(sentence, what, doerOf(sentence, verb), verb, known.statements, known)]
    : [];
}

/** "citing a lack of guarantees", "over the absence of a timetable": what is lacking is what is asked for. */
function lacked(sentence: Sentence, noun: Word, known: Known): readonly Demand[] {
  if (!/^(?:lack|absence|want)$/u.test(lemmaOf(noun)) || noun.upos !== "NOUN") return [];
  const what = childrenOf(sentence, noun, "nmod").find((word) => casesOf(sentence, word).includes("of"));
  const verb = headOf(sentence, noun);
  if (!what || !verb || !isA(noun, "obj", "obl")) return [];
  return [demandOf(sentence, what, doerOf(sentence, verb), verb, known.statements, known)];
}

function demandOf(
  sentence: Sentence,
  what: Word,
  who: Word | undefined,
  verb: Word,
  statements: readonly Statement[],
  known: Known,
): Demand {
  const words = clauseWords(sentence, what, childrenOf(sentence, what, "case"));
  return {
    by: sidesOf(known.actors, sentence, who).map((side) => side.id),
    span: spanOf(words),
    statement: statementAt(statements, verb)?.id ?? null,
  };
}
