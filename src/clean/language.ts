import { eld } from "eld/small";
import { table } from "../lib/tables.ts";

/** No linguistic content (ISO 639-2): a picture, an archive. */
export const noLanguage = "zxx";
/** Too little text to tell. */
export const unknownLanguage = "und";

const enough = 60;

/**
 * The language of a text by its first 6,000 characters: an ISO 639-1 code, or "und".
 *
 * Headlines full of foreign names mislead letter statistics, so English function words outvote them.
 *
 * @example
 * languageOf("Le gouvernement a annoncé mercredi qu'il ne participerait pas aux négociations de paix.") // => "fr"
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, 6000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return unknownLanguage;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const guess = eld.detect(sample);
  if (latin < letters / 2) return guess.language || unknownLanguage;
  const share = englishShare(sample);
  if (share >= 0.15 || guess.language === "en") return "en";
  if (letters < enough || !guess.isReliable()) return share > 0.05 ? "en" : unknownLanguage;
  return guess.language;
}

function englishShare(text: string): number {
  const functionWords = new Set(table("function-words").map((row) => row.word));
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  return words.filter((word) => functionWords.has(word)).length / Math.max(1, words.length);
}
