import { ancestors } from "../../lib/tree.ts";
import type { Actor, Span, Standing } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { casesOf, doerOf, objectOf, ownSubject } from "../clauses.ts";
import { reachOf } from "../commitments/asserted.ts";
import { ownerOf, statementAt } from "../commitments/roles.ts";
import { governs } from "../governing.ts";
import { lemmaOf } from "../lemmas.ts";
import { headOf, isA } from "../words.ts";
import { type Evidence, evidence, type Known, withName } from "./evidence.ts";
import type { Mention } from "./mentions.ts";
import { standingOf } from "./standing.ts";
import { valueIn, withParticle } from "./words.ts";

/**
 * What one mention of talks shows of who is in and who is out.
 *
 * @example
 * evidenceAt(mention, known).map((one) => one.standing) // "Juba quit the talks with Khartoum" => ["in", "out"]
 */
export function evidenceAt(mention: Mention, known: Known): readonly Evidence[] {
  const { sentence, head } = mention;
  if (!mention.strong && valueIn(sentence, head, "agreement") !== undefined) return [];
  return [
    ...besideOf(mention, known),
    ...participationOf(sentence, head, known),
    ...movesOf(sentence, head, known),
  ];
}

function besideOf(mention: Mention, known: Known): readonly Evidence[] {
  const statement = statementAt(known.statements, mention.head)?.id ?? null;
  return mention.sides.map((side) => ({
    side,
    standing: "in" as const,
    span: withName(mention.sentence, [mention.head], nearest(side, mention)),
    weight: 0 as const,
    statement,
  }));
}

/** The mention of a side in the sentence of the talks that stands nearest to them. */
function nearest(side: Actor, { sentence, head }: Mention): Span | undefined {
  const far = (span: Span) => Math.min(Math.abs(span[0] - head.span[1]), Math.abs(head.span[0] - span[1]));
  return side.mentions
    .map((mention) => mention.span)
    .filter((span) => span[0] >= sentence.span[0] && span[1] <= sentence.span[1])
    .sort((a, b) => far(a) - far(b))[0];
}

/** "A's participation in the talks", "its withdrawal from the talks", "suspended its participation". */
function participationOf(sentence: Sentence, head: Word, known: Known): readonly Evidence[] {
  const noun = headOf(sentence, head);
  const value =
    noun && noun.upos === "NOUN" && isA(head, "nmod") ? valueIn(sentence, noun, "taking") : undefined;
  if (!noun || value === undefined) return [];
  const verb = headOf(sentence, noun);
  const stopped = verb !== undefined && isA(noun, "obj", "nsubj:pass") && governs(verb, "stopping");
  const reach = verb && verb.upos === "VERB" ? reachOf(sentence, verb) : "done";
  const owner = ownerOf(sentence, noun) ?? (verb ? doerOf(sentence, verb) : undefined);
  const standing = stopped && value === "in" ? (reach === "no" ? "in" : "out") : (value as Standing);
  return evidence(sentence, owner, standing, [noun, head], verb ?? noun, known);
}

/** Verbs that bring a side to the table or away from it, with these talks as what they act on. */
function movesOf(sentence: Sentence, head: Word, known: Known): readonly Evidence[] {
  if (head.upos === "VERB") return negotiating(sentence, head, known);
  const moves = verbsOver(sentence, head).flatMap((verb) => moveAt(sentence, verb, head, known));
  return moves.length > 0 ? moves : comesFor(sentence, head, known);
}

/** The verbs that a mention hangs on as object or with a preposition, through a noun such as "round" between them. */
function verbsOver(sentence: Sentence, head: Word): readonly Word[] {
  const above = ancestors(sentence.words, head);
  const stop = above.findIndex((word) => word.upos === "VERB" || word.upos === "ADJ");
  const way = [head, ...above.slice(0, Math.max(stop, 0))];
  const verb = above[stop];
  if (
    !verb ||
    !way.every((word) => isA(word, "obj", "obl", "nmod", "conj", "nsubj:pass", "compound", "appos"))
  )
    return [];
  return [verb];
}

/** "is in Havana for talks", "travels to Jeddah for talks": whoever goes there sits there. */
function comesFor(sentence: Sentence, head: Word, known: Known): readonly Evidence[] {
  if (!casesOf(sentence, head).includes("for")) return [];
  const above = ancestors(sentence.words, head).find(
    (word) => word.upos === "VERB" || ownSubject(sentence, word) !== undefined,
  );
  const comes =
    above &&
    (above.upos !== "VERB" ||
      /^(?:arrive|travel|fly|meet|visit|come|go|be|make|begin|head|return|land)$/u.test(lemmaOf(above)));
  if (!above || !comes) return [];
  return evidence(
    sentence,
    doerOf(sentence, above),
    standingOf(sentence, above, "in"),
    [head],
    above,
    known,
  ).map((one) => ({ ...one, weight: 0 }));
}

function moveAt(sentence: Sentence, verb: Word, head: Word, known: Known): readonly Evidence[] {
  const value = verb.upos === "VERB" ? moveOf(sentence, verb, head) : undefined;
  if (value === "invited" || value === "excluded") return invitation(sentence, verb, head, value, known);
  if (value === "in" || value === "out")
    return evidence(
      sentence,
      doerOf(sentence, verb),
      standingOf(sentence, verb, value),
      [verb, head],
      verb,
      known,
    );
  if (valueIn(sentence, verb, "conduct") === undefined || !isA(head, "obj", "nmod", "nsubj:pass")) return [];
  return evidence(
    sentence,
    doerOf(sentence, verb),
    standingOf(sentence, verb, "in"),
    [verb, head],
    verb,
    known,
  );
}

/** The move a verb makes: "leave" and "break" need their object or particle, "return" and "send" their preposition. */
function moveOf(sentence: Sentence, verb: Word, head: Word): string | undefined {
  const value = valueIn(sentence, verb, "move");
  const prepositions = casesOf(sentence, head);
  const direct = isA(head, "obj", "nsubj:pass");
  if (lemmaOf(verb) === "pull" || lemmaOf(verb) === "walk" || lemmaOf(verb) === "storm")
    return withParticle(sentence, verb, "out", "away") ? "out" : undefined;
  if (lemmaOf(verb) === "break") return withParticle(sentence, verb, "off") ? "out" : undefined;
  if (lemmaOf(verb) === "stay")
    return withParticle(sentence, verb, "away") || prepositions.includes("out") ? "out" : undefined;
  if (lemmaOf(verb) === "take")
    return sentence.words.slice(verb.index, verb.index + 3).some((word) => word.text === "part")
      ? "in"
      : undefined;
  if (value === "in")
    return direct || prepositions.some((text) => /^(?:in|into|to|at|for)$/u.test(text)) ? value : undefined;
  if (value === "out")
    return direct || prepositions.includes("from") || prepositions.includes("of") ? value : undefined;
  return value;
}

/** "invited A to the talks", "A was not invited", "A was excluded from the talks". */
function invitation(
  sentence: Sentence,
  verb: Word,
  head: Word,
  value: string,
  known: Known,
): readonly Evidence[] {
  const reach = reachOf(sentence, verb);
  const no = reach === "no" || value === "excluded";
  return evidence(sentence, objectOf(sentence, verb), no ? "out" : "invited", [verb, head], verb, known);
}

/** "A is negotiating with B", "A refused to negotiate with B". */
function negotiating(sentence: Sentence, verb: Word, known: Known): readonly Evidence[] {
  return evidence(sentence, doerOf(sentence, verb), standingOf(sentence, verb, "in"), [verb], verb, known);
}
