import type { Actor, Party, Span, Standing, Statement } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { statementAt } from "../commitments/roles.ts";
import { childrenOf, spanOf } from "../words.ts";
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
    span: spanOf(words),
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
