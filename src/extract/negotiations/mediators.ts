import type { Actor, Span } from "../../schema/account.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { agentOf, casesOf, doerOf, isNegated, ownSubject } from "../clauses.ts";
import { actorsOf } from "../commitments/roles.ts";
import { childrenOf, headOf, isA, overlaps } from "../words.ts";
import { mentionAround, withName } from "./evidence.ts";
import { sideOf } from "./sides.ts";
import { valueIn } from "./words.ts";

/** A mediator where the report names it as one. */
export interface Mediating {
  readonly actor: Actor;
  readonly span: Span;
  readonly sentence: Sentence;
}

/**
 * Who mediates: "US mediators, including A and B", "mediated by Oman", "Kenya is brokering", "UN-brokered talks".
 *
 * @example
 * mediatorsIn(reading, actors).map((one) => one.actor.name)
 */
export function mediatorsIn(reading: Reading, actors: readonly Actor[]): readonly Mediating[] {
  const named = (actor: Actor) =>
    actor.key !== null ||
    !/^(?:person|population)$/u.test(actor.kind) ||
    actor.mentions.some((mention) => mention.kind === "name");
  const found = reading.sentences.flatMap((sentence) =>
    sentence.words.flatMap((word) => {
      const heads =
        valueIn(sentence, word, "mediate") === undefined
          ? byParticiple(sentence, word)
          : byWord(sentence, word);
      return heads.flatMap((head) =>
        actorsOf(actors, sentence, head).map((actor) => ({
          actor: namedSide(actor, actors),
          span: withName(sentence, [word, head], mentionAround(actor, head)),
          sentence,
        })),
      );
    }),
  );
  const known = found.filter((one) => named(one.actor));
  return known.filter(
    (one, at) =>
      known.findIndex((other) => other.actor === one.actor && other.sentence === one.sentence) === at,
  );
}

/** A person mediates in person; "US mediators" stand for the United States. */
function namedSide(actor: Actor, actors: readonly Actor[]): Actor {
  return actor.kind === "population" ? sideOf(actor, actors) : actor;
}

function byWord(sentence: Sentence, word: Word): readonly Word[] {
  if (word.upos === "VERB") return isNegated(sentence, word) ? [] : byVerb(sentence, word);
  if (word.upos !== "NOUN" && word.upos !== "PROPN") return [];
  const before = childrenOf(sentence, word, "amod", "compound", "nmod:poss");
  const after = childrenOf(sentence, word, "nmod", "obl", "appos", "flat", "conj").filter(
    (child) =>
      child.index > word.index &&
      (isA(child, "appos", "flat") ||
        casesOf(sentence, child).some((text) => /^(?:including|from|like|as|such)$/u.test(text))),
  );
  const subject = ownSubject(sentence, word);
  const above = headOf(sentence, word);
  const named = above && isA(word, "appos", "compound", "nmod:desc") ? [above] : [];
  const asOne =
    above && isA(word, "obl") && casesOf(sentence, word).includes("as") ? doerOf(sentence, above) : undefined;
  return withJoined(sentence, [
    ...before,
    ...named,
    ...after,
    ...(subject ? [subject] : []),
    ...(asOne ? [asOne] : []),
  ]);
}

function byVerb(sentence: Sentence, verb: Word): readonly Word[] {
  if (isA(verb, "amod")) return byParticiple(sentence, verb);
  const agent = agentOf(sentence, verb) ?? namedAfterBy(sentence, verb);
  if (agent) return withJoined(sentence, [agent]);
  if (verb.xpos === "VBN" && !childrenOf(sentence, verb, "aux").length) return [];
  const doer = doerOf(sentence, verb) ?? effortOwner(sentence, verb);
  return doer ? withJoined(sentence, [doer]) : [];
}

/** "brokered by Oman": the name right behind "by", wherever the parser hung it. */
function namedAfterBy(sentence: Sentence, verb: Word): Word | undefined {
  if (sentence.words[verb.index + 1]?.text.toLowerCase() !== "by") return undefined;
  const after = sentence.words.slice(verb.index + 2, verb.index + 7);
  return after.find(
    (word) => /^(?:NOUN|PROPN)$/u.test(word.upos) && !isA(word, "compound", "amod", "nmod:desc"),
  );
}

/** "efforts by Qatar to broker", "Qatar's efforts to mediate". */
function effortOwner(sentence: Sentence, verb: Word): Word | undefined {
  const noun = headOf(sentence, verb);
  if (noun?.upos !== "NOUN" || !isA(verb, "acl", "xcomp")) return undefined;
  const by = childrenOf(sentence, noun, "nmod").find((word) => casesOf(sentence, word).includes("by"));
  return by ?? childrenOf(sentence, noun, "nmod:poss", "amod")[0];
}

/** "Kenyan-mediated talks", "the UN-led process". */
function byParticiple(sentence: Sentence, word: Word): readonly Word[] {
  if (
    !/^(?:mediated|brokered|facilitated|sponsored|backed|led)$/iu.test(word.text) ||
    sentence.words[word.index - 1]?.text !== "-"
  )
    return [];
  const head = headOf(sentence, word);
  const talks =
    head &&
    (valueIn(sentence, head, "talks") !== undefined || valueIn(sentence, head, "agreement") !== undefined);
  const who = sentence.words[word.index - 2];
  return who && (talks || !/^(?:backed|led|sponsored)$/iu.test(word.text)) ? [who] : [];
}

/** Each head with those joined to it by "and"; "including A and B" too. */
function withJoined(sentence: Sentence, heads: readonly Word[]): readonly Word[] {
  const all = heads.flatMap((head) => [
    head,
    ...childrenOf(sentence, head, "conj", "appos"),
    ...including(sentence, head),
  ]);
  return all.filter((word, at) => all.findIndex((other) => overlaps(other.span, word.span)) === at);
}

function including(sentence: Sentence, head: Word): readonly Word[] {
  const listed = childrenOf(sentence, head, "nmod", "acl").filter((word) =>
    casesOf(sentence, word).includes("including"),
  );
  return listed.flatMap((word) => [word, ...childrenOf(sentence, word, "conj")]);
}
