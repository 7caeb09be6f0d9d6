/**
 * A name as it is looked up: lower case, no accents, no stops, no apostrophes, hyphens as spaces, without a leading "the".
 *
 * @example
 * normalName("the Élysée") // => "elysee"
 * normalName("U.S.") // => "us"
 * normalName("Mohammed al-Qasim") // => "mohammed al qasim"
 */
export function normalName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mn}+/gu, "")
    .replace(/[.'‘’ʼʻ`"“”]/gu, "")
    .replace(/[\s\-‐‑–—_/]+/gu, " ")
    .trim()
    .toLowerCase()
    .replace(/ı/gu, "i")
    .replace(/^the (?=.)/u, "");
}

/**
 * A name as a key: `normalName` with hyphens.
 *
 * @example
 * slug("Rapid Support Forces") // => "rapid-support-forces"
 */
export function slug(name: string): string {
  return normalName(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
