import { table } from "../lib/tables.ts";
import type { Word } from "../schema/reading.ts";

const split = (cell: string | undefined) => (cell ?? "").split("|");
/** The words that our tables of acts and cues know. */
const known: ReadonlySet<string> = new Set([
  ...table("event-triggers").map((row) => row.lemma ?? ""),
  ...table("modality-cues").map((row) => row.lemma ?? ""),
  ...table("event-light-verbs").map((row) => row.verb ?? ""),
  ...table("figure-words").map((row) => row.lemma ?? ""),
  ...table("event-classes").flatMap((row) => split(row.words)),
  ...table("commitment-cues").map((row) => row.cue ?? ""),
  ...table("commitment-acts").map((row) => row.lemma ?? ""),
  ...table("commitment-nouns").map((row) => row.noun ?? ""),
  ...table("commitment-statuses").map((row) => (row.cue ?? "").split(" ")[0] ?? ""),
  ...table("condition-markers").map((row) => (row.marker ?? "").split(" ")[0] ?? ""),
  ...table("condition-refusals").map((row) => row.word ?? ""),
  ...table("governing-verbs").map((row) => row.lemma ?? ""),
  ...table("talks-words").map((row) => row.word ?? ""),
]);
const irregular = new Map(table("irregular-forms").map((row) => [row.form ?? "", row.lemma ?? ""]));
const found = new WeakMap<Word, string>();

/**
 * The lemma of a word, lower case. Where the model's lemma is no word that our tables know but a regular stem of the
 * form is ("agre" for "agreed"), the stem is taken.
 *
 * @example
 * lemmaOf(word) // "agreed" => "agree"
 */
export function lemmaOf(word: Word): string {
  const earlier = found.get(word);
  if (earlier !== undefined) return earlier;
  const model = word.lemma.toLowerCase();
  const form = word.text.toLowerCase();
  const odd = /^(VERB|AUX|NOUN)$/u.test(word.upos) ? irregular.get(form) : undefined;
  const stem = () => stemsOf(word, form).find((one) => known.has(one));
  const lemma = known.has(model) ? model : (odd ?? stem() ?? model);
  found.set(word, lemma);
  return lemma;
}

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/u, ["y", "ie"]],
  [/ied$/u, ["y", "ie"]],
  [/ying$/u, ["ie", "y"]],
  [/([bdgklmnprt])\1(?:ed|ing)$/u, ["$1"]],
  [/ing$/u, ["e", ""]],
  [/ed$/u, ["e", ""]],
  [/([sxz]|ch|sh|o)es$/u, ["$1", "$1e"]],
  [/([^s])s$/u, ["$1"]],
];

/** The form itself is the last choice for a verb that carries an ending: "vowed" is "vow", even if a table has both. */
function stemsOf(word: Word, form: string): readonly string[] {
  const all = stems(form);
  const ended = word.upos === "VERB" && word.deprel !== "amod" && /(?:ed|ing|s)$/u.test(form);
  return ended ? [...all.slice(1), form] : all;
}

/** The stems that a regular English form may have, the form itself first. */
function stems(form: string): readonly string[] {
  return [
    form,
    ...endings.flatMap(([ending, tails]) =>
      ending.test(form) ? tails.map((tail) => form.replace(ending, tail)) : [],
    ),
  ];
}

/** The lemma of a word that may be missing. */
export function lemmaIf(word: Word | undefined): string | undefined {
  return word && lemmaOf(word);
}
