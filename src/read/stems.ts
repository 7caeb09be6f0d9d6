const doubled = /([bdfgklmnprtvz])\1$/u;
/** One syllable that ends in a single vowel and a single consonant would have doubled it: "hop" makes "hopped". */
const short = /^[^aeiou]*[aeiouy][bdgklmnprtvz]$/u;
/** Stems that cannot end a word without their e: "serv", "mov", "engag", "rescu", "handl". */
const needsE = /(?:[cuvz]|[^aeiou]s|[^s]g|[bcdfgkpt]l|[^aeou]th|at|[^aeu]ir|u[rst]|[aeio]s)$/u;

/**
 * The words that an inflected form may come from by the spelling rules of English, the likelier first.
 *
 * @param form lower case
 * @param tag Penn tag of an inflected form: VBD, VBN, VBG, VBZ, NNS, JJR, JJS, RBR, RBS; others have none
 * @example
 * stems("hoped", "VBD") // => ["hope"]
 * stems("stopped", "VBD") // => ["stop", "stopp"]
 */
export function stems(form: string, tag: string): readonly string[] {
  if (tag === "VBD" || tag === "VBN") return suffixed(form, "ed", "ied");
  if (tag === "VBG") return suffixed(form, "ing", null);
  if (tag === "JJR" || tag === "RBR") return suffixed(form, "er", "ier");
  if (tag === "JJS" || tag === "RBS") return suffixed(form, "est", "iest");
  return tag === "VBZ" || tag === "NNS" ? plural(form) : [];
}

function suffixed(form: string, suffix: string, afterI: string | null): readonly string[] {
  if (afterI && form.endsWith(afterI) && form.length > afterI.length + 1)
    return [`${form.slice(0, -afterI.length)}y`, form.slice(0, -1)];
  if (!form.endsWith(suffix) || form.length < suffix.length + 2) return [];
  const stem = form.slice(0, -suffix.length);
  if (!/[aeiouy]/u.test(stem)) return [];
  if (doubled.test(stem))
    return /(?:ll|zz|ff)$/u.test(stem) ? [stem, stem.slice(0, -1)] : [stem.slice(0, -1), stem];
  if (short.test(stem)) return [`${stem}e`];
  return needsE.test(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`];
}

function plural(form: string): readonly string[] {
  if (!form.endsWith("s") || form.endsWith("ss")) return [];
  if (form.endsWith("ies") && form.length > 4) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  const bare = form.slice(0, -1);
  if (/[^s]ses$/u.test(form)) return [bare, form.slice(0, -2)];
  return /(?:s|x|z|ch|sh|o)es$/u.test(form) ? [form.slice(0, -2), bare] : [bare];
}
