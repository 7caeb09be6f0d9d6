import type { Actor, Party, Span, Standing, Statement } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { statementAt } from "../commitments/roles.ts";
import { childrenOf, overlaps, spanOf } from "../words.ts";
import { sidesOf } from "./sides.ts";

/** One place where the report says or shows that a side is at the table or away from it. */
export interface Evidence {
  readonly side: Actor;
  readonly standing: Standing;
  readonly span: Span;
  /** 0: only named beside the talks. 1: said of an earlier time ("had walked out"). 2: said. */
  readonly weight: 0 | 1 | 2;
  readonly statement: string | null;
}

/** What parties and their standing are read from. */
export interface Known {
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
}

/** How many words a piece of evidence may run to; beyond that the short form reads better. */
const readable = 30;

/**
 * The words together with the name that they speak of, wide enough to read by itself: "Hamas has not pulled out of the
 * talks", "US mediators, including Ann Lee". Far apart they stay as they are.
 */
export function withName(sentence: Sentence, words: readonly Word[], name: Span | undefined): Span {
  const own = spanOf(words);
  if (!name) return own;
  const wide: Span = [Math.min(own[0], name[0]), Math.max(own[1], name[1])];
  const within = wide[0] >= sentence.span[0] && wide[1] <= sentence.span[1];
  const length = sentence.words.filter((word) => overlaps(word.span, wide)).length;
  return within && length <= readable ? wide : own;
}

/** The longest mention of an actor around a word. */
export function mentionAround(actor: Actor, word: Word): Span {
  const around = actor.mentions
    .map((mention) => mention.span)
    .filter((span) => overlaps(span, word.span))
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  return around[0] ?? word.span;
}

/** What the words say of the sides that a noun phrase names; nothing without a standing. */
export function evidence(
  sentence: Sentence,
  who: Word | undefined,
  standing: Standing | undefined,
  words: readonly Word[],
  verb: Word,
  known: Known,
): readonly Evidence[] {
  if (!standing) return [];
  const earlier = childrenOf(sentence, verb, "aux").some((aux) => aux.text.toLowerCase() === "had");
  const statement = statementAt(known.statements, verb)?.id ?? null;
  return sidesOf(known.actors, sentence, who).map((side) => ({
    side,
    standing,
    span: withName(sentence, words, who && mentionAround(side, who)),
    weight: earlier ? (1 as const) : (2 as const),
    statement,
  }));
}

/** Somebody who can sit at a table: "a man" without a name is none, "the rebels" are. */
function isSide(side: Actor): boolean {
  return (
    side.kind !== "person" || side.key !== null || side.mentions.some((mention) => mention.kind === "name")
  );
}

/** One party for each side: what is said of now counts before what was, the later words before the earlier. */
export function partiesOf(found: readonly Evidence[], mediators: ReadonlySet<string>): readonly Party[] {
  const sides = [...new Set(found.map((one) => one.side))]
    .filter(isSide)
    .filter(
      (side) =>
        !mediators.has(side.id) ||
        found.some((one) => one.side === side && one.weight === 2 && one.standing === "out"),
    );
  return sides.flatMap((side) => {
    const own = found.filter((one) => one.side === side);
    const top = Math.max(...own.map((one) => one.weight));
    const best = own.filter((one) => one.weight === top).at(-1);
    return best
      ? [{ actor: side.id, standing: best.standing, span: best.span, statement: best.statement }]
      : [];
  });
}
