import { subtree } from "../../lib/tree.ts";
import type { Actor, Statement } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { casesOf, doerOf } from "../clauses.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, inside, isA, overlaps } from "../words.ts";

/** Verbs that only carry a noun: "issued a threat", "set a deadline". */
const carrying = new Set([
  "issue",
  "make",
  "give",
  "set",
  "repeat",
  "renew",
  "reiterate",
  "extend",
  "deliver",
  "present",
  "table",
  "have",
  "send",
  "announce",
  "voice",
  "hold",
  "drop",
  "withdraw",
  "reject",
]);

/**
 * The actors that a noun phrase names, those joined by "and" with it. A mention counts when it holds the head of
 * the phrase ("Iran's attack" names no actor), the shortest one first.
 *
 * @example
 * actorsOf(actors, sentence, subject).map((actor) => actor.key)
 */
export function actorsOf(actors: readonly Actor[], sentence: Sentence, head: Word): readonly Actor[] {
  const joined = [head, ...childrenOf(sentence, head, "conj").filter((word) => word.upos !== "VERB")];
  const found = joined.flatMap((word) => actorNamedBy(actors, sentence, word) ?? []);
  return [...new Set(found)];
}

/** The actor whose shortest mention holds the word; for "Iranian officials" without one of their own, Iran. */
function actorNamedBy(actors: readonly Actor[], sentence: Sentence, head: Word): Actor | undefined {
  const mentions = actors.flatMap((actor) =>
    actor.mentions.map((mention) => ({ actor, span: mention.span })),
  );
  const holding = mentions
    .filter(({ span }) => inside(head.span, span) || overlaps(head.span, span))
    .sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
  const named = holding.find(({ span }) => span[1] >= head.span[1]) ?? holding[0];
  if (named) return named.actor;
  if (head.upos !== "NOUN" || !isSpeaker(head)) return undefined;
  const below = childrenOf(sentence, head, "amod", "compound", "nmod", "nmod:poss", "appos", "flat");
  return below.flatMap((word) => mentions.filter(({ span }) => overlaps(span, word.span)))[0]?.actor;
}

/** Nouns for those who speak and act for others. */
function isSpeaker(noun: Word): boolean {
  return /(?:official|spokes\w+|minister|leader|commander|general|government|army|military|force|side|team|delegation|group|authority|ministry|office|president|chief|envoy|negotiator|representative|regime|movement|council|union|party|militia|rebel|fighter)s?$/iu.test(
    lemmaOf(noun),
  );
}

/** Who is bound: the doer of a verb; for a noun its owner, its "by" or "from", or the doer of the verb that carries it. */
export function holdersOf(actors: readonly Actor[], sentence: Sentence, cue: Word): readonly Actor[] {
  const doer = cue.upos === "VERB" ? doerOf(sentence, cue) : ownerOf(sentence, cue);
  return doer ? actorsOf(actors, sentence, doer) : [];
}

/** The owner of a noun: "its threat", "the Iranian threat", "a threat from Iran", "Iran issued a threat". */
export function ownerOf(sentence: Sentence, noun: Word): Word | undefined {
  const own = childrenOf(sentence, noun, "nmod:poss")[0];
  if (own) return own;
  const from = childrenOf(sentence, noun, "nmod").find((word) =>
    casesOf(sentence, word).some((text) => text === "by" || text === "from"),
  );
  if (from) return from;
  const people = childrenOf(sentence, noun, "amod", "compound").find((word) => /^\p{Lu}/u.test(word.text));
  if (people) return people;
  const verb = headOf(sentence, noun);
  const with_ =
    verb && isA(noun, "obl") && casesOf(sentence, noun).some((text) => text === "with" || text === "on");
  return verb && (with_ || (isA(noun, "obj") && carrying.has(lemmaOf(verb))))
    ? doerOf(sentence, verb)
    : undefined;
}

/** Those a content is aimed at: whom the frame names, and whoever follows "against", "on", "at" or is struck in it. */
export function aimedAt(
  actors: readonly Actor[],
  sentence: Sentence,
  head: Word,
  frameWord: Word | undefined,
  without: readonly Word[],
): readonly Actor[] {
  const words = subtree(sentence.words, head, {
    without: without.filter((word) => word.index !== head.index),
  });
  const struck = words.filter((word) => {
    if (isA(word, "obl", "nmod"))
      return casesOf(sentence, word).some((text) => /^(?:against|on|at|toward|towards|upon)$/u.test(text));
    return isA(word, "obj", "iobj") && word.head === head.index;
  });
  return [
    ...new Set([frameWord, ...struck].flatMap((word) => (word ? actorsOf(actors, sentence, word) : []))),
  ];
}

/**
 * Whether one actor speaks or acts for the other: the same, bound by office or tie, or both of one state's side.
 *
 * @example
 * sameSide(hamas, abdulHadi) // he represents it => true
 */
export function sameSide(a: Actor, b: Actor): boolean {
  if (a.id === b.id) return true;
  const bound = (one: Actor, other: Actor) =>
    one.roles.some((role) => role.of === other.id) ||
    one.ties.some((tie) => tie.to === other.id && tie.relation !== "ally-of" && tie.relation !== "proxy-of");
  if (bound(a, b) || bound(b, a)) return true;
  return a.country !== null && a.country === b.country && official(a) && official(b);
}

function official(actor: Actor): boolean {
  return (
    actor.kind === "state" ||
    (actor.kind !== "armed-group" && (actor.sector === "GOV" || actor.sector === "MIL"))
  );
}

/** The statement whose cue this is, or else the innermost one that tells of it. */
export function statementAt(statements: readonly Statement[], word: Word): Statement | undefined {
  const own = statements.find((statement) => statement.cue.some((span) => overlaps(span, word.span)));
  return own ?? statementOver(statements, word);
}

/** The innermost statement whose content holds the word. */
export function statementOver(statements: readonly Statement[], word: Word): Statement | undefined {
  const size = (statement: Statement) =>
    statement.content.reduce((sum, [start, end]) => sum + end - start, 0);
  return statements
    .filter((statement) => statement.content.some((span) => inside(word.span, span)))
    .sort((a, b) => size(a) - size(b))[0];
}
