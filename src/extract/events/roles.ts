import type { Actor, Place } from "../../schema/account.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, inside, isA, overlaps } from "../words.ts";
import { inClass, type Known } from "./frame.ts";
import type { Slots } from "./slot-map.ts";

/** Finds the actors that words stand for, within one reading. */
export interface Cast extends Known {
  readonly actorsOf: (sentence: Sentence, word: Word, without?: Word) => readonly Actor[];
  readonly kindOf: (id: string) => Actor["kind"] | undefined;
}

/**
 * The cast of a report: who each word stands for. A word outside every mention ("fighters" in "Hamas fighters")
 * stands for the actor that modifies it, when it is a word for people who act.
 */
export function castOf(reading: Reading, actors: readonly Actor[], places: readonly Place[]): Cast {
  const mentions = actors.flatMap((actor) =>
    actor.mentions.map((mention) => ({ actor, span: mention.span })),
  );
  const kinds = new Map(actors.map((actor) => [actor.id, actor.kind]));
  const named = (word: Word, without?: Word): readonly Actor[] => {
    const over = mentions
      .filter(({ span }) => inside(word.span, span) && !(without && overlaps(without.span, span)))
      .sort((a, b) => length(a.span) - length(b.span));
    return over[0] ? [over[0].actor] : [];
  };
  const actorsOf = (sentence: Sentence, word: Word, without?: Word): readonly Actor[] => {
    const own = named(word, without);
    if (own.length > 0) return own;
    return standIns(sentence, word).flatMap((other) => named(other, without));
  };
  return {
    actorsOf,
    kindOf: (id) => kinds.get(id),
    isActor: (word) => actorsOf(reading.sentences[word.sentence] as Sentence, word).length > 0,
    isPlace: (word) =>
      places.some((place) => place.mentions.some((span) => overlaps(span, word.span))) ||
      reading.entities.some((entity) => entity.kind === "place" && overlaps(entity.span, word.span)),
  };
}

function length(span: readonly [number, number]): number {
  return span[1] - span[0];
}

/** "Israel" for "Israeli forces" or "troops from Israel", "people" for "dozens of people". */
function standIns(sentence: Sentence, word: Word): readonly Word[] {
  const lemma = lemmaOf(word);
  if (inClass(lemma, "transparent")) {
    return childrenOf(sentence, word, "nmod").flatMap((child) => [child, ...modifiers(sentence, child)]);
  }
  if (!["agent", "person", "attackword"].some((name) => inClass(lemma, name))) return [];
  return modifiers(sentence, word);
}

function modifiers(sentence: Sentence, word: Word): readonly Word[] {
  const near = childrenOf(sentence, word, "amod", "compound", "nmod:poss", "flat", "nmod:desc");
  const after = childrenOf(sentence, word, "nmod").filter(
    (child) =>
      !isA(child, "nmod:poss") &&
      childrenOf(sentence, child, "case").some((mark) => /^(of|from|for)$/u.test(lemmaOf(mark))),
  );
  return near.length > 0 ? [...near, ...after] : after;
}

/** The ids of the actors in the first of the slot lists that yields any; `a+b` lists are joined. */
export function fill(
  sentence: Sentence,
  lists: readonly (readonly string[])[],
  slots: Slots,
  cast: Cast,
  trigger: Word,
): readonly string[] {
  for (const names of lists) {
    const words = names.flatMap((name) => slots.get(name) ?? []);
    const found = words.flatMap((word) => cast.actorsOf(sentence, word, trigger).map((actor) => actor.id));
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}
