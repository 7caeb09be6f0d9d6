import { ancestors, subtree } from "../../lib/tree.ts";
import type { Actor, Place } from "../../schema/account.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { casesOf, ownSubject } from "../clauses.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA, overlaps } from "../words.ts";
import { sidesOf } from "./sides.ts";
import { isTalks, valueIn } from "./words.ts";

/** A place where a report speaks of talks, with what the noun itself says of them. */
export interface Mention {
  readonly sentence: Sentence;
  readonly head: Word;
  /** Strong: it tells of talks by itself ("negotiations"). Weak ones only join talks told of elsewhere. */
  readonly strong: boolean;
  /** Ids of the sides it names: "between A and B", "with B", "A-B talks". */
  readonly sides: readonly Actor[];
  /** Ids of the places it is about or named after: "Gaza talks", "a truce in Gaza". */
  readonly labels: readonly string[];
  readonly families: readonly string[];
  /** "separate talks", "another round of talks elsewhere". */
  readonly apart: boolean;
}

/** What the finders of this folder share. */
export interface Known {
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
}

/**
 * Every mention of talks, and every agreement or meeting that may belong to them, in the order of the text.
 *
 * @example
 * mentionsOf(reading, known).map((mention) => mention.head.text)
 */
export function mentionsOf(reading: Reading, known: Known): readonly Mention[] {
  return reading.sentences.flatMap((sentence) =>
    sentence.words.flatMap((word) => {
      const strong = isTalks(sentence, word) || isNegotiating(word);
      const noun = word.upos === "NOUN" || word.upos === "PROPN";
      const weak =
        noun &&
        (valueIn(sentence, word, "agreement") !== undefined || valueIn(sentence, word, "talks") === "weak");
      return strong || weak ? [mentionAt(sentence, word, strong, known)] : [];
    }),
  );
}

function isNegotiating(word: Word): boolean {
  return word.upos === "VERB" && lemmaOf(word) === "negotiate" && !isA(word, "amod", "compound");
}

function mentionAt(sentence: Sentence, head: Word, strong: boolean, known: Known): Mention {
  const words = aboutWords(sentence, head);
  return {
    sentence,
    head,
    strong,
    sides: sidesAt(sentence, head, known.actors),
    labels: labelsOf(words, head, known.places),
    families: [...new Set(words.flatMap((word) => valueIn(sentence, word, "topic") ?? []))],
    apart: childrenOf(sentence, head, "amod", "det").some(
      (word) => valueIn(sentence, word, "apart") !== undefined,
    ),
  };
}

/** The places named in the words. A city before the noun is where they meet ("the Doha talks"), not what they are about. */
function labelsOf(words: readonly Word[], head: Word, places: readonly Place[]): readonly string[] {
  const about = (place: Place) =>
    place.kind === "city" || place.kind === "site" ? words.filter((word) => word.index > head.index) : words;
  return places
    .filter((place) => place.mentions.some((span) => about(place).some((word) => overlaps(span, word.span))))
    .map((place) => place.id);
}

/** The words that say what talks are about: modifiers before the noun, and what follows "on", "over", "about", "for". */
export function aboutWords(sentence: Sentence, head: Word): readonly Word[] {
  const modifiers = childrenOf(sentence, head, "compound", "amod", "nmod:poss").filter(
    (word) => word.index < head.index,
  );
  const agreement = valueIn(sentence, head, "agreement") !== undefined;
  const prepositions = agreement
    ? /^(?:in|for|on|over|about|with|between)$/u
    : /^(?:on|over|about|for|of|to|toward|towards|aimed)$/u;
  const phrases = childrenOf(sentence, head, "nmod", "acl", "advcl", "obl").filter(
    (word) =>
      word.index > head.index &&
      !isA(word, "acl:relcl") &&
      casesOf(sentence, word).some((text) => prepositions.test(text)),
  );
  return [head, ...[...modifiers, ...phrases].flatMap((word) => subtree(sentence.words, word))].filter(
    (word) => word !== head || agreement || word.upos === "NOUN",
  );
}

/** The sides that stand beside the noun: "between A and B", "with B", "A-B talks", "talks by A". */
function sidesAt(sentence: Sentence, head: Word, actors: readonly Actor[]): readonly Actor[] {
  if (lemmaOf(head) === "mediation") return [];
  const beside = childrenOf(sentence, head, "nmod", "obl").filter((word) =>
    casesOf(sentence, word).some((text) => /^(?:between|with|among|by)$/u.test(text)),
  );
  const verb = headOf(sentence, head);
  const after = verb && isA(head, "obj", "obl", "nsubj") ? childrenOf(sentence, verb, "obl") : [];
  const beyond = after.filter((word) => word.index > head.index && casesOf(sentence, word).includes("with"));
  const named = [...beside, ...beyond, ...listedBetween(sentence, head)].flatMap((word) =>
    sidesOf(actors, sentence, word),
  );
  const both = named.length === 0 && saysBoth(sentence, head) ? subjectPair(sentence, head, actors) : [];
  return [...new Set([...named, ...pairBefore(sentence, head, actors), ...both])];
}

/** "between the two countries", "between the sides". */
function saysBoth(sentence: Sentence, head: Word): boolean {
  return listedBetween(sentence, head).some((word) =>
    /^(?:country|side|neighbour|neighbor|party|government|nation|rival|state)$/u.test(lemmaOf(word)),
  );
}

/** The two that the sentence is about: "A and B discussed … during talks between the two countries". */
function subjectPair(sentence: Sentence, head: Word, actors: readonly Actor[]): readonly Actor[] {
  for (const above of ancestors(sentence.words, head)) {
    const subject = ownSubject(sentence, above);
    const sides = subject ? sidesOf(actors, sentence, subject) : [];
    if (sides.length > 1) return sides;
  }
  return [];
}

/** "A-B talks": two sides or none, for one alone may be the matter or the place. */
function pairBefore(sentence: Sentence, head: Word, actors: readonly Actor[]): readonly Actor[] {
  const before = childrenOf(sentence, head, "compound", "amod").filter((word) => word.index < head.index);
  const joined = before.flatMap((word) => [word, ...childrenOf(sentence, word, "compound", "amod", "conj")]);
  const named = [...new Set(joined.flatMap((word) => sidesOf(actors, sentence, word)))];
  return named.length > 1 ? named : [];
}

/** The names in "talks between A, B and C", read from left to right, since parsers stumble over long lists. */
function listedBetween(sentence: Sentence, head: Word): readonly Word[] {
  const next = sentence.words[head.index + 1];
  if (!next || !/^(?:between|among)$/iu.test(next.text)) return [];
  const after = sentence.words.slice(next.index + 1);
  const end = after.findIndex(
    (word) =>
      /^(?:VERB|AUX|SCONJ)$/u.test(word.upos) || (word.upos === "ADP" && word.text.toLowerCase() !== "of"),
  );
  return after
    .slice(0, end < 0 ? after.length : end)
    .filter((word) => word.upos === "PROPN" || word.upos === "NOUN");
}
