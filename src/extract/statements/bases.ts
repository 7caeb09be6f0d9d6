import { table } from "../../lib/tables.ts";
import type { Word } from "../../schema/reading.ts";

const people = new Map(table("people-nouns").map((row) => [row.lemma ?? "", true]));

/** The lemma, and what regular endings leave of the form, since a model's lemmas slip on rare words. */
export function basesOf({ lemma, text }: Word): readonly string[] {
  const form = text.toLowerCase();
  const stem = form.replace(/(?:ied|ies)$/u, "y").replace(/(?:ed|es|ing|s)$/u, "");
  return [lemma.toLowerCase(), form, stem, `${stem}e`, stem.replace(/(\p{L})\1$/u, "$1")];
}

/** What a table holds for a word, by its lemma or, failing that, by a base of its form. */
export function lookUp<Value>(rows: ReadonlyMap<string, Value>, word: Word): Value | undefined {
  const base = basesOf(word).find((form) => rows.has(form));
  return base === undefined ? undefined : rows.get(base);
}

/** Whether a word is a common noun for people: "officials", "a soldier". */
export function isPerson(word: Word): boolean {
  return lookUp(people, word) === true;
}
