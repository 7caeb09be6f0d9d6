import { subtree } from "../../lib/tree.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { doerOf } from "../clauses.ts";
import { ownerOf, statementAt } from "../commitments/roles.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf } from "../words.ts";
import { type Evidence, type Known, mentionAround, withName } from "./evidence.ts";
import type { Mention } from "./mentions.ts";
import { sidesOf } from "./sides.ts";
import { standingOf } from "./standing.ts";

/** A move that names no talks: "its negotiators will attend", "Juba sent a delegation". */
export interface Loose {
  readonly sentence: Sentence;
  readonly evidence: Evidence;
}

/** Moves to and from the table in sentences where the talks themselves are not the object. */
export function looseMoves(reading: Reading, mentions: readonly Mention[], known: Known): readonly Loose[] {
  const heads = new Set(mentions.map((one) => one.head));
  const spoken = new Set(mentions.map((one) => one.sentence.index));
  const isNear = (sentence: Sentence) => [-2, -1, 0, 1].some((by) => spoken.has(sentence.index + by));
  return reading.sentences.flatMap((sentence) =>
    sentence.words.flatMap((verb) => {
      if (
        verb.upos !== "VERB" ||
        !isNear(sentence) ||
        subtree(sentence.words, verb).some((word) => heads.has(word) && isBelow(sentence, word, verb))
      )
        return [];
      return looseAt(sentence, verb, known).map((evidence) => ({ sentence, evidence }));
    }),
  );
}

/** A mention that hangs on the verb itself, not on a clause below it. */
function isBelow(sentence: Sentence, word: Word, verb: Word): boolean {
  let at: Word | undefined = word;
  while (at && at.index !== verb.index) {
    at = sentence.words[at.head];
    if (at && at.index !== verb.index && at.upos === "VERB") return false;
  }
  return true;
}

function looseAt(sentence: Sentence, verb: Word, known: Known): readonly Evidence[] {
  const sent = delegationOf(sentence, verb);
  const attends =
    /^(?:attend|participate)$/u.test(lemmaOf(verb)) && childrenOf(sentence, verb, "obj").length === 0;
  const part =
    lemmaOf(verb) === "take" &&
    childrenOf(sentence, verb, "obj").some((word) => lemmaOf(word) === "part") &&
    !/^(?:in|of)$/iu.test(sentence.words[verb.index + 2]?.text ?? "") &&
    !/^(?:in|of)$/iu.test(sentence.words[verb.index + 3]?.text ?? "");
  if (!sent && !attends && !part) return [];
  const standing = standingOf(sentence, verb, "in");
  if (!standing) return [];
  const who = sent?.owner ?? doerOf(sentence, verb);
  const words = sent ? [verb, sent.noun] : part ? [verb, ...childrenOf(sentence, verb, "obj")] : [verb];
  const statement = statementAt(known.statements, verb)?.id ?? null;
  return sidesOf(known.actors, sentence, who).map((side) => ({
    side,
    standing,
    span: withName(sentence, words, who && mentionAround(side, who)),
    weight: 2 as const,
    statement,
  }));
}

/** "sent a delegation", "its negotiators flew to": the delegation and whose it is. */
function delegationOf(
  sentence: Sentence,
  verb: Word,
): { readonly noun: Word; readonly owner: Word | undefined } | undefined {
  const isDelegation = (word: Word) => /^(?:delegation|negotiator|delegate)$/u.test(lemmaOf(word));
  const sends = /^(?:send|dispatch)$/u.test(lemmaOf(verb))
    ? childrenOf(sentence, verb, "obj").find((word) => isDelegation(word) || lemmaOf(word) === "team")
    : undefined;
  if (sends) return { noun: sends, owner: doerOf(sentence, verb) };
  const moves = /^(?:arrive|travel|fly|land|head|return)$/u.test(lemmaOf(verb))
    ? childrenOf(sentence, verb, "nsubj").find(isDelegation)
    : undefined;
  return moves && { noun: moves, owner: ownerOf(sentence, moves) };
}
