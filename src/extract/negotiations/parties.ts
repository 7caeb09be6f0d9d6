import { ancestors } from "../../lib/tree.ts";
import type { Actor, Party, Span, Standing, Statement } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { casesOf, doerOf, objectOf } from "../clauses.ts";
import { reachOf } from "../commitments/asserted.ts";
import { ownerOf, statementAt } from "../commitments/roles.ts";
import { governs } from "../governing.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA, spanOf } from "../words.ts";
import type { Mention } from "./mentions.ts";
import { sidesOf } from "./sides.ts";
import { standingOf } from "./standing.ts";
import { valueOf, withParticle } from "./words.ts";

/** One place where the report says or shows that a side is at the table or away from it. */
export interface Evidence {
  readonly side: Actor;
  readonly standing: Standing;
  readonly span: Span;
  /** 0: only named beside the talks. 1: said of an earlier time ("had walked out"). 2: said. */
  readonly weight: 0 | 1 | 2;
  readonly statement: string | null;
}

/** What parties and their standing are read from. */
export interface Known {
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
}

/**
 * What one mention of talks shows of who is in and who is out.
 *
 * @example
 * evidenceAt(mention, known).map((one) => one.standing) // "Juba quit the talks with Khartoum" => ["in", "out"]
 */
export function evidenceAt(mention: Mention, known: Known): readonly Evidence[] {
  const { sentence, head } = mention;
  if (!mention.strong && valueOf(sentence, head, "agreement") !== undefined) return [];
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
    span: mention.head.span,
    weight: 0 as const,
    statement,
  }));
}

/** "A's participation in the talks", "its withdrawal from the talks", "suspended its participation". */
function participationOf(sentence: Sentence, head: Word, known: Known): readonly Evidence[] {
  const noun = headOf(sentence, head);
  const value =
    noun && noun.upos === "NOUN" && isA(head, "nmod") ? valueOf(sentence, noun, "taking") : undefined;
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
  return verbsOver(sentence, head).flatMap((verb) => moveAt(sentence, verb, head, known));
}

/** The verbs that a mention hangs on as object or with a preposition, through a noun such as "round" between them. */
function verbsOver(sentence: Sentence, head: Word): readonly Word[] {
  const above = ancestors(sentence.words, head);
  const stop = above.findIndex((word) => word.upos === "VERB" || word.upos === "ADJ");
  const way = [head, ...above.slice(0, stop < 0 ? 0 : stop)];
  const verb = above[stop];
  if (
    !verb ||
    !way.every((word) => isA(word, "obj", "obl", "nmod", "conj", "nsubj:pass", "compound", "appos"))
  )
    return [];
  return [verb];
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
  if (valueOf(sentence, verb, "conduct") === undefined || !isA(head, "obj", "nmod", "nsubj:pass")) return [];
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
  const value = valueOf(sentence, verb, "move");
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

function evidence(
  sentence: Sentence,
  who: Word | undefined,
  standing: Standing | undefined,
  words: readonly Word[],
  verb: Word,
  known: Known,
): readonly Evidence[] {
  if (!standing) return [];
  const earlier = childrenOf(sentence, verb, "aux").some((aux) => aux.text.toLowerCase() === "had");
  const statement = statementAt(known.statements, verb)?.id ?? null;
  return sidesOf(known.actors, sentence, who).map((side) => ({
    side,
    standing,
    span: spanOf(words),
    weight: earlier ? (1 as const) : (2 as const),
    statement,
  }));
}

/** One party for each side: what is said of now counts before what was, the later words before the earlier. */
export function partiesOf(found: readonly Evidence[], mediators: ReadonlySet<string>): readonly Party[] {
  const sides = [...new Set(found.map((one) => one.side))].filter(
    (side) =>
      !mediators.has(side.id) ||
      found.some((one) => one.side === side && one.weight === 2 && one.standing === "out"),
  );
  return sides.flatMap((side) => {
    const own = found.filter((one) => one.side === side);
    const top = Math.max(...own.map((one) => one.weight));
    const best = own.filter((one) => one.weight === top).at(-1);
    return best
      ? [{ actor: side.id, standing: best.standing, span: best.span, statement: best.statement }]
      : [];
  });
}
