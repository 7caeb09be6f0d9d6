import { table } from "../lib/tables.ts";
import { stems } from "./stems.ts";

/** How a form becomes its lemma: drop `cut` UTF-16 units from its end, put `suffix` there; lower-cased first unless `cased`. */
export interface Edit {
  readonly cased: boolean;
  readonly cut: number;
  readonly suffix: string;
}

/** What decides a lemma besides the form. */
export interface Clues {
  readonly upos: string;
  readonly xpos: string;
  /** The model's own proposal. */
  readonly edit: Edit | undefined;
  /** Whether a lower-cased word is known as a word of its own. */
  readonly known: (word: string) => boolean;
}

const irregular = new Map(
  table("irregular-forms").map((row) => [`${row.class} ${row.form}`, row.lemma ?? ""]),
);
const classes: ReadonlyMap<string, string> = new Map([
  ["VBD", "verb"],
  ["VBN", "verb"],
  ["VBG", "verb"],
  ["VBZ", "verb"],
  ["VBP", "verb"],
  ["VB", "verb"],
  ["NN", "noun"],
  ["NNS", "noun"],
  ["JJR", "adjective"],
  ["JJS", "adjective"],
  ["RBR", "adverb"],
  ["RBS", "adverb"],
]);

/**
 * Reads an edit script of the model: "n|suffix", or "=n|suffix" to keep the form's case.
 *
 * @example
 * parseEdit("3|y") // => { cased: false, cut: 3, suffix: "y" }
 */
export function parseEdit(script: string): Edit {
  const found = /^(=?)(\d+)\|(.*)$/su.exec(script);
  return { cased: found?.[1] === "=", cut: Number(found?.[2] ?? 0), suffix: found?.[3] ?? "" };
}

/** What an edit makes of a form; the form itself where nothing would be left. */
export function edited(form: string, { cased, cut, suffix }: Edit): string {
  const base = cased ? form : form.toLowerCase();
  const lemma = base.slice(0, Math.max(0, base.length - cut)) + suffix;
  return lemma === "" ? base : lemma;
}

/**
 * The lemma of a word.
 *
 * Inflected verbs, nouns and adjectives go by a table of irregular forms, then by spelling rules checked against the
 * words that the vocabulary knows; all else, and names, by the edit that the model proposes.
 *
 * @example
 * lemmaOf("denied", { upos: "VERB", xpos: "VBD", edit, known }) // => "deny"
 */
export function lemmaOf(form: string, { upos, xpos, edit, known }: Clues): string {
  const proposed = edit ? edited(form, edit) : form.toLowerCase();
  const kind = classes.get(xpos);
  if (upos === "PROPN" || !/^[\p{L}'’-]+$/u.test(form)) return proposed;
  const lower = form.toLowerCase();
  if (upos === "DET" && lower === "an") return "a";
  if (!kind || upos === "AUX" || upos === "DET" || lower.length < 3) return proposed;
  const listed = irregular.get(`${kind} ${lower}`);
  if (listed) return listed;
  if (/^(?:VB|VBP|NN)$/u.test(xpos)) return /['’]/u.test(form) ? proposed : lower;
  const candidates = stems(lower, xpos);
  return candidates.find(known) ?? candidates[0] ?? proposed;
}
