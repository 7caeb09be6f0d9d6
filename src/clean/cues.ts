import { table } from "../lib/tables.ts";

export type LeftOut = "promo" | "boilerplate" | "caption";

/** How much a line looks like an appeal, a link or a notice, and what it would be. */
export interface Score {
  readonly total: number;
  readonly kind: LeftOut;
  /** The classes of sign that were seen, strongest first. */
  readonly classes: readonly string[];
}

interface Cue {
  readonly class: string;
  readonly weight: number;
  readonly kind: LeftOut;
  readonly pattern: RegExp;
}

/** Arrows, bullets and brackets before the first word. */
const leading = /^[^\p{L}\p{N}©@$£€(]+|^\((?!c\))/iu;

/** Longest line that is looked at in full: appeals are short, and patterns stay cheap. */
const longest = 1200;

/**
 * Adds up the signs in a line that it is no part of a report; words in quotation marks do not count.
 *
 * @example
 * score("Subscribe to our newsletter.").total >= 3 // => true
 * score("Qatar donated $50 million to the agency.").total >= 3 // => false
 */
export function score(line: string): Score {
  const text = unquoted(line.slice(0, longest)).replace(leading, "").trim();
  const best = new Map<string, Cue>();
  for (const cue of cues()) {
    if (cue.weight > (best.get(cue.class)?.weight ?? 0) && cue.pattern.test(text)) best.set(cue.class, cue);
  }
  const seen = [...best.values()].sort((one, other) => other.weight - one.weight);
  const total = seen.reduce((sum, cue) => sum + cue.weight, 0) + shapeOf(text) - newsIn(text);
  return { total, kind: seen[0]?.kind ?? "promo", classes: seen.map((cue) => cue.class) };
}

/** What is told in the third person, with a speaker or with many words, is news. */
function newsIn(text: string): number {
  const words = text.split(/\s+/u).length;
  const told =
    /\b(said|told|according to|announced|reported|added|warned|confirmed)\b/iu.test(text) && words > 8;
  return (told ? 2 : 0) + (words > 45 ? 1 : 0) + (words > 90 ? 1 : 0);
}

/** Short lines that end in a colon, shout or call out are a little more suspect. */
function shapeOf(text: string): number {
  if (text.length > 120) return 0;
  const shouts = /!\s*$/u.test(text) || (/\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text));
  return (/:\s*$/u.test(text) ? 0.5 : 0) + (shouts ? 0.5 : 0);
}

function unquoted(text: string): string {
  return text.replace(/“[^”]{0,600}”|"[^"]{0,600}"/gu, " ");
}

let loaded: readonly Cue[] | undefined;

function cues(): readonly Cue[] {
  loaded ??= table("block-cues").map((row) => ({
    class: row.class ?? "",
    weight: Number(row.weight),
    kind: row.kind as LeftOut,
    pattern: new RegExp(
      row.start === "start" ? `(?:^|[.!?:]\\s+)(?:${row.pattern})` : `${row.pattern}`,
      "iu",
    ),
  }));
  return loaded;
}
