import type { Word } from "../../schema/reading.ts";

/**
 * Who and what stands where around a trigger. Names: `subj`, `obj`, `iobj` (logical, passives undone), `comp`
 * (the clause that completes it), `poss`, `mod` (adjectives and compounds), `prt`, `light`, and every
 * preposition by its own name ("on", "against"). `comp-obj` and the like are slots of the completing clause.
 */
export type Slots = ReadonlyMap<string, readonly Word[]>;

/** Slots while they are being filled. */
export type Open = Map<string, readonly Word[]>;

/** Adds words to a slot, each once. */
export function put(slots: Open, name: string, words: readonly Word[]): void {
  if (words.length === 0) return;
  const known = slots.get(name) ?? [];
  slots.set(name, [...known, ...words.filter((word) => !known.includes(word))]);
}
