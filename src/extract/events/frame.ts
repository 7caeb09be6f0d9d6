import { table } from "../../lib/tables.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, isA } from "../words.ts";
import type { Slots } from "./slot-map.ts";

/** One demand of a frame: a filled slot, perhaps by one of some words, perhaps by none of them. */
export interface Requirement {
  readonly not: boolean;
  /** Any of these slots. */
  readonly slots: readonly string[];
  /** Lemmas, `@class`, `actor`, `place`, `num`; empty: whatever fills the slot. */
  readonly values: readonly string[];
}

/** What a word is, for the values `actor` and `place`. */
export interface Known {
  readonly isActor: (word: Word) => boolean;
  readonly isPlace: (word: Word) => boolean;
}

const classes = new Map(
  table("event-classes").map((row) => [row.class ?? "", new Set((row.words ?? "").split("|"))]),
);

/** Whether a lemma belongs to a class of data/en/event-classes.tsv. */
export function inClass(lemma: string, name: string): boolean {
  return classes.get(name)?.has(lemma.toLowerCase()) ?? false;
}

/** "obj:@aid !to:@talks prt" as requirements. */
export function parseFrame(cell: string): readonly Requirement[] {
  return cell
    .split(/\s+/u)
    .filter((part) => part !== "")
    .map((part) => {
      const [names = "", values = ""] = part.replace(/^!/u, "").split(":");
      return {
        not: part.startsWith("!"),
        slots: names.split("|"),
        values: values === "" ? [] : values.split("|").map((value) => value.replaceAll("_", " ")),
      };
    });
}

/** Whether the slots meet every requirement. */
export function fits(sentence: Sentence, frame: readonly Requirement[], slots: Slots, known: Known): boolean {
  return frame.every((one) => {
    const words = one.slots.flatMap((name) => slots.get(name) ?? []);
    const met =
      one.values.length === 0
        ? words.length > 0
        : words.some((word) => isOneOf(sentence, word, one.values, known));
    return met !== one.not;
  });
}

/** The words in the slots that a frame names by class: they are part of the trigger, no event of their own. */
export function consumed(
  sentence: Sentence,
  frame: readonly Requirement[],
  slots: Slots,
  known: Known,
): readonly Word[] {
  return frame
    .filter(
      (one) =>
        !one.not && one.values.some((value) => value !== "actor" && value !== "place" && value !== "num"),
    )
    .flatMap((one) => one.slots.flatMap((name) => slots.get(name) ?? []))
    .filter((word) => !word.deprel.startsWith("nsubj") || word.deprel === "nsubj:pass")
    .flatMap((word) => [word, ...contentOf(sentence, word)])
    .filter((word) => frame.some((one) => !one.not && isOneOf(sentence, word, one.values, known)));
}

function isOneOf(sentence: Sentence, word: Word, values: readonly string[], known: Known): boolean {
  const keys = values.length > 0 ? keysOf(sentence, word) : [];
  return values.some((value) => {
    if (value === "actor") return known.isActor(word);
    if (value === "place") return known.isPlace(word);
    if (value === "num") return word.upos === "NUM" || childrenOf(sentence, word, "nummod").length > 0;
    return value.startsWith("@") ? keys.some((key) => inClass(key, value.slice(1))) : keys.includes(value);
  });
}

/** The names a word may go by in a list: "talk", "peace talk", "ceasefire", "round of talk", and those inside "a number of". */
export function keysOf(sentence: Sentence, word: Word): readonly string[] {
  const lemma = lemmaOf(word);
  const before = childrenOf(sentence, word, "compound", "amod", "nmod:desc", "nmod:unmarked").filter(
    (child) => child.index < word.index,
  );
  const inner = childrenOf(sentence, word, "nmod").filter((child) =>
    childrenOf(sentence, child, "case").some((mark) => lemmaOf(mark) === "of" || lemmaOf(mark) === "in"),
  );
  return [
    lemma,
    word.text.toLowerCase(),
    ...before.flatMap((child) => [`${lemmaOf(child)} ${lemma}`, `${lemmaOf(child)}${lemma}`]),
    ...inner.map((child) => `${lemma} of ${lemmaOf(child)}`),
    ...contentOf(sentence, word).flatMap((child) => keysOf(sentence, child)),
  ];
}

/** What "a number of", "$2 million in", "hundreds of" hold. */
function contentOf(sentence: Sentence, word: Word): readonly Word[] {
  if (!inClass(lemmaOf(word), "transparent")) return [];
  return childrenOf(sentence, word, "nmod").filter((child) =>
    childrenOf(sentence, child, "case").some((mark) => lemmaOf(mark) === "of" || lemmaOf(mark) === "in"),
  );
}

/** Whether a relation is one of modification before the noun. */
export function isModifier(word: Word): boolean {
  return isA(word, "amod", "compound", "nmod:desc", "nmod:unmarked");
}
