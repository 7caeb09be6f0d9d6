import { table } from "../../lib/tables.ts";
import type { Condition } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";

/** What must hold of a condition besides its marker; `refine.ts` checks it. */
export type Need = "open" | "denied" | "only" | "clause" | "eventful";

/** One row of data/en/condition-markers.tsv. */
export interface Marker {
  readonly words: readonly string[];
  readonly text: string;
  readonly kind: Condition["kind"];
  readonly frame: "after" | "subject" | "inversion";
  readonly needs: readonly Need[];
}

/** A marker where it stands. */
export interface Marked {
  readonly marker: Marker;
  readonly words: readonly Word[];
}

const markers: readonly Marker[] = table("condition-markers")
  .map((row) => ({
    text: row.marker ?? "",
    words: (row.marker ?? "").split(" "),
    kind: row.kind as Marker["kind"],
    frame: row.frame as Marker["frame"],
    needs: (row.needs ?? "").split(" ").filter((need) => need !== "") as readonly Need[],
  }))
  .sort((a, b) => b.words.length - a.words.length);

/**
 * The markers of a sentence in order, the longest at each place.
 *
 * @example
 * markersOf(sentence).map((found) => found.marker.text) // "only if he comes" => ["only if"]
 */
export function markersOf(sentence: Sentence): readonly Marked[] {
  const found: Marked[] = [];
  for (let at = 0; at < sentence.words.length; at++) {
    const marker = markers.find((candidate) => standsAt(sentence, at, candidate));
    if (!marker) continue;
    found.push({ marker, words: sentence.words.slice(at, at + marker.words.length) });
    at += marker.words.length - 1;
  }
  return found;
}

function standsAt(sentence: Sentence, at: number, marker: Marker): boolean {
  return marker.words.every((text, step) => {
    const word = sentence.words[at + step];
    return word !== undefined && (word.text.toLowerCase() === text || lemmaOf(word) === text);
  });
}
