import type { Actor } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { actorsOf } from "../commitments/roles.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf } from "../words.ts";

/**
 * Whom an actor sits at a table for: the one it represents, leads or belongs to, or the state whose office it holds;
 * itself when it stands for nobody else in the report.
 *
 * @example
 * sideOf(abdulHadi, actors).key // => "hamas"
 */
export function sideOf(actor: Actor, actors: readonly Actor[]): Actor {
  return sideAbove(actor, actors, 0);
}

function sideAbove(actor: Actor, actors: readonly Actor[], depth: number): Actor {
  if (actor.kind === "state" || actor.kind === "armed-group" || depth > 3) return actor;
  const tie = actor.ties.find((one) => /^(?:represents|leads|member-of|part-of)$/u.test(one.relation))?.to;
  const above = actors.find((one) => one.id === (tie ?? actor.roles.find((role) => role.of)?.of));
  if (above && above.id !== actor.id) return sideAbove(above, actors, depth + 1);
  const country = actor.roles.find((role) => role.country)?.country ?? actor.country;
  const official = actor.kind === "person" || actor.sector === "GOV" || actor.sector === "MIL";
  const state = official
    ? actors.find((one) => one.kind === "state" && one.country === country && country !== null)
    : undefined;
  return state ?? actor;
}

/** The sides that a noun phrase names, each once; "his country" is that of whoever "he" is. */
export function sidesOf(
  actors: readonly Actor[],
  sentence: Sentence,
  head: Word | undefined,
): readonly Actor[] {
  if (!head) return [];
  const named = actorsOf(actors, sentence, head);
  const owner =
    named.length === 0 && /^(?:country|government|side|nation|movement|group|team)$/iu.test(lemmaOf(head));
  const owned = owner
    ? childrenOf(sentence, head, "nmod:poss").flatMap((word) => actorsOf(actors, sentence, word))
    : [];
  return [...new Set([...named, ...owned].map((actor) => sideOf(actor, actors)))];
}
