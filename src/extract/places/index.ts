import type { Actor, Place, Reading, Span } from "../../schema/index.ts";
import { isModifier, stateStanding } from "../actors/stand.ts";
import type { Found } from "../actors/types.ts";
import { isNameAt } from "../mentions.ts";
import { choose } from "./choose.ts";
import type { Candidate, Gazetteer } from "./gazetteer.ts";
import { findNamedPlaces, type NamedPlace } from "./named.ts";

export { type Gazetteer, openGazetteer } from "./gazetteer.ts";

/**
 * The places that a report names as places, each with all its mentions and its point on the map (degrees, null when the
 * gazetteer cannot tell which is meant).
 *
 * A state or capital that acts ("Israel vowed", "Tehran said") is an actor and no place there. Places are numbered by
 * first mention (`p1`, `p2` …).
 *
 * @example
 * findPlaces(reading, openGazetteer(), actors).map((place) => place.name) // => ["Tehran", "Gaza Strip"]
 */
export function findPlaces(
  reading: Reading,
  gazetteer: Gazetteer,
  actors: readonly Actor[],
): readonly Place[] {
  const named = findNamedPlaces(reading, gazetteer).filter((one) => isPlaceThere(one, actors));
  const spoken = sharesOf(actors);
  const places = new Map<string, Place & { mentions: Span[] }>();
  for (const one of named) {
    const meant = choose(one.candidates, one.within, spoken);
    const id = meant ? `${meant.name}/${meant.country}/${meant.kind}` : one.name.toLowerCase();
    const known = places.get(id);
    if (known) known.mentions.push(one.span);
    else places.set(id, toPlace(one, meant));
  }
  return [...places.values()].map((place, at) => ({ ...place, id: `p${at + 1}` }));
}

function toPlace(one: NamedPlace, meant: Candidate | undefined): Place & { mentions: Span[] } {
  const bare = {
    id: "",
    name: one.name,
    country: one.within,
    lat: null,
    lon: null,
    kind: "unknown" as const,
    mentions: [one.span],
  };
  if (!meant) return bare;
  return {
    ...bare,
    name: meant.kind === "city" && !meant.own ? one.core : meant.name,
    country: meant.country,
    lat: meant.lat,
    lon: meant.lon,
    kind: meant.kind,
  };
}

/** The share of each state among the actors' mentions, 0 to 1. */
function sharesOf(actors: readonly Actor[]): (iso: string) => number {
  const counts = new Map<string, number>();
  for (const actor of actors) {
    if (actor.country) counts.set(actor.country, (counts.get(actor.country) ?? 0) + actor.mentions.length);
  }
  const most = Math.max(1, ...counts.values());
  return (iso) => (counts.get(iso) ?? 0) / most;
}

/** Whether a name stands for the place there: a state's only where something is in it, another's unless it speaks or acts. */
function isPlaceThere(one: NamedPlace, actors: readonly Actor[]): boolean {
  const mentioned = isNameAt(actors, one.span);
  const found: Found = {
    kind: "name",
    sentence: one.sentence,
    first: one.first,
    last: one.last,
    head: one.head,
    name: one.name,
    entity: "place",
    meanings: [],
  };
  if (!one.candidates.some((candidate) => candidate.kind === "country")) return !mentioned;
  const cases = one.sentence.words.filter((word) => word.head === one.head.index && word.deprel === "case");
  return (
    cases.length > 0 &&
    !isModifier(found) &&
    (stateStanding(found) === "place" ||
      (mentioned && cases.some((word) => /^(?:in|at|inside|into|within|across)$/iu.test(word.text))))
  );
}
