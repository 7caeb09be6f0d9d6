import { findActors, openRegister } from "../src/extract/actors/index.ts";
import type { Actor } from "../src/schema/index.ts";
import { readText } from "./read.ts";

const register = openRegister();

export async function actorsIn(text: string, date: string | null): Promise<readonly Actor[]> {
  return findActors(await readText(text, { publishedAt: date }), register, date);
}

/** "Hamas: armed-group PSE REB" */
export const who = (actor: Actor) =>
  `${actor.name}: ${actor.kind} ${actor.country ?? "-"} ${actor.sector ?? "-"}`;

/** "Hamas: Hamas | it | the group" */
export const called = (text: string) => (actor: Actor) =>
  `${actor.name}: ${actor.mentions.map(({ span }) => text.slice(...span)).join(" | ")}`;

const nameOf = (actors: readonly Actor[], id: string | null) =>
  actors.find((actor) => actor.id === id)?.name ?? "-";

/** Roles and ties that the text itself says: "Netanyahu is Prime Minister of Israel", "Hadi represents Hamas". */
export function bonds(actors: readonly Actor[]): readonly string[] {
  return actors.flatMap((actor) => [
    ...actor.roles
      .filter(({ span }) => span)
      .map((role) => `${actor.name} is ${role.title} of ${nameOf(actors, role.of)}`),
    ...actor.ties
      .filter(({ span }) => span)
      .map((tie) => `${actor.name} ${tie.relation} ${nameOf(actors, tie.to)}`),
  ]);
}

/** A publication date, a text, and lines that must be among what is found. */
export type Pair = readonly [date: string | null, text: string, expected: readonly string[]];
