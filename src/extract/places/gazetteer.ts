import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cached } from "../../lib/cached.ts";
import { normalName } from "../../lib/names.ts";
import { sortedLines } from "../../lib/sorted-lines.ts";
import { packageRoot } from "../../lib/tables.ts";
import type { Place } from "../../schema/index.ts";

/** A place that a name can mean. */
export interface Candidate {
  readonly name: string;
  readonly country: string | null;
  readonly kind: Place["kind"];
  readonly lat: number | null;
  readonly lon: number | null;
  /** People living there; 0 where not known. */
  readonly population: number;
  readonly capital: boolean;
  /** Whether it is of our own list of regions and sites, which comes before cities of the name. */
  readonly own: boolean;
}

export interface Gazetteer {
  /** The places that a name can mean: states, regions and cities, empty when none. */
  readonly find: (name: string) => readonly Candidate[];
}

const data = join(packageRoot, "data", "en");

/**
 * Opens the index of states, regions and cities. Cities are GeoNames' (CC BY 4.0), positions of states come from the
 * package world-countries. Nothing is parsed before it is asked for.
 *
 * @example
 * openGazetteer().find("Darfur")[0]?.country // => "SDN"
 */
export function openGazetteer(): Gazetteer {
  const places = sortedLines(readFileSync(join(data, "places", "places.tsv")));
  const names = sortedLines(readFileSync(join(data, "register", "names.tsv")));
  return {
    find: cached((name) => {
      const key = normalName(name);
      return key === "" ? [] : [...states(names.find(key)), ...places.find(key).map(toCandidate)];
    }),
  };
}

function states(lines: readonly string[]): readonly Candidate[] {
  return lines.flatMap((line) => {
    const [, how, keys] = line.split("\t");
    if (how !== "name" && how !== "acronym") return [];
    return (keys ?? "")
      .split("|")
      .filter((key) => /^[a-z]{3}$/u.test(key))
      .flatMap((key) => stateAt(key.toUpperCase()));
  });
}

interface Country {
  readonly cca3: string;
  readonly latlng: readonly [number, number];
  readonly name: { readonly common: string };
}

let countries: ReadonlyMap<string, Country> | undefined;

function stateAt(iso: string): readonly Candidate[] {
  countries ??= new Map(
    (createRequire(import.meta.url)("world-countries") as readonly Country[]).map((country) => [
      country.cca3,
      country,
    ]),
  );
  const country = countries.get(iso) ?? (iso === "XKX" ? countries.get("UNK") : undefined);
  if (!country) return [];
  const [lat, lon] = country.latlng;
  return [
    {
      name: country.name.common,
      country: iso,
      kind: "country",
      lat,
      lon,
      population: 0,
      capital: false,
      own: true,
    },
  ];
}

function toCandidate(line: string): Candidate {
  const [, name, country, kind, lat, lon, population] = line.split("\t");
  return {
    name: name ?? "",
    country: country || null,
    kind: kind === "capital" ? "city" : (kind as Place["kind"]),
    lat: Number(lat),
    lon: Number(lon),
    population: population === "own" ? 0 : Number(population),
    capital: kind === "capital",
    own: population === "own",
  };
}
