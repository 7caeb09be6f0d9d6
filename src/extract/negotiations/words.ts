import { table } from "../../lib/tables.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";

/** What a word does in telling of talks; data/en/talks-words.tsv explains each. */
export type Role =
  | "talks"
  | "agreement"
  | "base"
  | "topic"
  | "taking"
  | "move"
  | "conduct"
  | "mediate"
  | "host"
  | "round"
  | "outcome"
  | "reach"
  | "want"
  | "partial"
  | "apart";

const values = new Map(
  table("talks-words").map((row) => [`${row.role} ${row.pos} ${row.word}`, row.value ?? ""]),
);

/** A word's lemma in lower case, with "cease - fire" and "cease fire" as one word, and "talks" kept apart from "talk". */
export function talkLemma(sentence: Sentence, word: Word): string {
  const form = word.text.toLowerCase();
  if (form === "talks") return "talks";
  if (form === "fire" || form === "fires") {
    const before = sentence.words
      .slice(Math.max(0, word.index - 2), word.index)
      .map((one) => one.text.toLowerCase());
    if (before.at(-1) === "cease" || (before.at(-1) === "-" && before.at(-2) === "cease"))
      return "cease-fire";
  }
  return lemmaOf(word);
}

/**
 * The value of a word in a role, or undefined when it has none.
 *
 * @example
 * valueIn(sentence, quit, "move") // => "out"
 */
export function valueIn(sentence: Sentence, word: Word, role: Role): string | undefined {
  const pos = word.upos === "VERB" ? "verb" : word.upos === "ADJ" || word.upos === "DET" ? "adj" : "noun";
  const lemma = talkLemma(sentence, word);
  return (
    values.get(`${role} ${pos} ${lemma}`) ??
    (pos === "verb" && role === "round" && lemma === "set" ? "set" : undefined)
  );
}

/** Whether a word is a noun for the talks themselves. "Talk" alone is chatter; capitals may stand in a title. */
export function isTalks(sentence: Sentence, word: Word): boolean {
  return (word.upos === "NOUN" || word.upos === "PROPN") && valueIn(sentence, word, "talks") === "";
}

/** Whether a word is a verb with a particle or preposition of this form right after it ("walk out of"). */
export function withParticle(sentence: Sentence, verb: Word, ...particles: readonly string[]): boolean {
  return sentence.words
    .slice(verb.index + 1, verb.index + 5)
    .some((word) => particles.includes(word.text.toLowerCase()) && word.upos !== "NOUN");
}
