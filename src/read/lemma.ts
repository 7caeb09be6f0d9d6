/** How a form becomes its lemma: drop `cut` UTF-16 units from its end, put `suffix` there; lower-cased first unless `cased`. */
export interface Edit {
  readonly cased: boolean;
  readonly cut: number;
  readonly suffix: string;
}

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

/**
 * The lemma that an edit makes of a form; the form itself where nothing would be left.
 *
 * @example
 * lemmaOf("Parties", parseEdit("3|y")) // => "party"
 */
export function lemmaOf(form: string, edit: Edit): string {
  const base = edit.cased ? form : form.toLowerCase();
  const lemma = base.slice(0, Math.max(0, base.length - edit.cut)) + edit.suffix;
  return lemma === "" ? base : lemma;
}
