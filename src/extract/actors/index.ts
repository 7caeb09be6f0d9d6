import type { Actor, Reading } from "../../schema/index.ts";
import { agreed } from "./agree.ts";
import { emptyCast } from "./cast.ts";
import { finish } from "./finish.ts";
import { joinNames } from "./join.ts";
import { findNames } from "./names.ts";
import type { Register } from "./register.ts";
import { sceneOf } from "./scene.ts";
import { walk } from "./walk.ts";

export { openRegister, type Register } from "./register.ts";

/**
 * Everybody who acts, speaks or is spoken of in a report, each with all its mentions: names, descriptions and pronouns.
 *
 * Roles and ties carry the span that says them; those that only the register knows, for the day of `publishedAt`
 * (ISO date), have span null. Actors are numbered by first mention (`a1`, `a2` …). Spans are UTF-16 code units.
 *
 * @example
 * findActors(reading, openRegister(), "2024-08-14").map((actor) => actor.key) // => ["hamas", "irn", "isr"]
 */
export function findActors(
  reading: Reading,
  register: Register,
  publishedAt: string | null,
): readonly Actor[] {
  const names = agreed(findNames(reading, register));
  const scene = { ...sceneOf(reading, register, names), date: publishedAt?.slice(0, 10) ?? null };
  const cast = emptyCast();
  joinNames(scene, cast, names);
  walk(scene, cast);
  return finish(scene, cast);
}
