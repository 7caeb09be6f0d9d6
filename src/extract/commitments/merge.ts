import { subtree } from "../../lib/tree.ts";
import type { Actor } from "../../schema/account.ts";
import { lemmaOf } from "../lemmas.ts";
import type { Found } from "./find.ts";
import { sameSide } from "./roles.ts";

/**
 * One record for each commitment: the title and the text often tell the same one, and "its threat" points back.
 * The fuller record stays, at the place in the order of the first.
 */
export function merge(found: readonly Found[], actors: readonly Actor[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    const at = kept.findIndex((other) => isSame(other, one, actors));
    const before = kept[at];
    if (!before) kept.push(one);
    else if (!one.nominal && fullness(one) > fullness(before)) kept[at] = one;
  }
  return kept;
}

function isSame(before: Found, one: Found, actors: readonly Actor[]): boolean {
  if (before.cue === one.cue || !ofOneSide(before, one, actors)) return false;
  if (one.nominal || before.nominal)
    return before.record.kind === one.record.kind || mayNameThreat(before, one);
  if (before.record.kind !== one.record.kind) return false;
  const [a, b] = [before.record.because, one.record.because];
  if (a !== null && b !== null) return a === b;
  return shared(wordsOf(before), wordsOf(one)) >= 0.5;
}

/** A vow counts as a promise or a threat by its content; its noun may count as the other. */
function mayNameThreat(before: Found, one: Found): boolean {
  const kinds = new Set([before.record.kind, one.record.kind]);
  return kinds.has("threat") && kinds.has("promise");
}

function ofOneSide(before: Found, one: Found, actors: readonly Actor[]): boolean {
  const of = (found: Found) => actors.filter((actor) => found.record.by.includes(actor.id));
  return of(before).some((a) => of(one).some((b) => sameSide(a, b)));
}

/** The telling words of a content, by lemma. */
function wordsOf(found: Found): ReadonlySet<string> {
  const words = subtree(found.sentence.words, found.content);
  return new Set(
    words.filter((word) => /^(?:NOUN|VERB|PROPN|ADJ)$/u.test(word.upos)).map((word) => lemmaOf(word)),
  );
}

/** Shared part of the smaller of two sets. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((lemma) => b.has(lemma)).length;
  return both / Math.max(1, Math.min(a.size, b.size));
}

function fullness({ record }: Found): number {
  return (
    Number(record.because !== null) * 2 +
    record.toward.length +
    record.conditions.length +
    Number(record.due !== null)
  );
}
