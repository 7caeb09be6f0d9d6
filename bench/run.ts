/**
 * Measures what Parley reads. `npm run bench` runs all on `PARLEY_BENCH_DATA` (default ../shared/data) against
 * bench/floors.json and fails when a figure is under its floor; `npm run --silent bench -- NAME FILE` runs one.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { modelFolder, openModel } from "../src/read/model.ts";
import { measureAttribution } from "./attribution.ts";
import { measureEntities } from "./entities.ts";
import { measureFactuality } from "./factuality.ts";
import { dataFolder, isThere } from "./lib/files.ts";
import type { Figures } from "./lib/scores.ts";
import { measureParse } from "./parse.ts";
import { measureSpeed } from "./speed.ts";

type Measure = (file: string, out: string | null) => Promise<Figures>;
/** A figure has a floor; one that must not grow (`peakMegabytes`) has a ceiling. */
interface Bound {
  readonly floor?: number;
  readonly ceiling?: number;
}
interface Floors {
  readonly [run: string]: {
    readonly bench: string;
    readonly file: string;
    readonly figures: Readonly<Record<string, Bound>>;
  };
}

const benches: Readonly<Record<string, Measure>> = {
  parse: async (file, out) => measureParse(await openModel(), file, out),
  attribution: (file, out) => measureAttribution(modelFolder, file, out),
  entities: async (file) => measureEntities(await openModel(), file),
  factuality: async (file) => measureFactuality(await openModel(), file),
  speed: (file) => measureSpeed(modelFolder, file),
};
const speedFile = join(dataFolder, "polnear/dev.jsonl.gz");

const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
const [name, file] = positionals;
process.exitCode = name === undefined ? await runAll() : await runOne(name, file, values.out ?? null);

async function runOne(name: string, file: string | undefined, out: string | null): Promise<number> {
  const measure = benches[name];
  const path = file ?? (name === "speed" ? speedFile : undefined);
  if (!measure || !path) {
    process.stderr.write(
      `usage: npm run --silent bench -- ${Object.keys(benches).join("|")} FILE [--out OUT]\n`,
    );
    return 2;
  }
  if (!isThere(path)) {
    process.stderr.write(`${path} is not there\n`);
    return 2;
  }
  for (const [figure, value] of Object.entries(await measure(path, out))) say(`${figure} ${shown(value)}`);
  return 0;
}

async function runAll(): Promise<number> {
  const floors = JSON.parse(readFileSync(new URL("./floors.json", import.meta.url), "utf8")) as Floors;
  let under = 0;
  for (const [run, { bench, file, figures }] of Object.entries(floors)) {
    const path = join(dataFolder, file);
    const measure = benches[bench];
    if (!measure || !isThere(path)) {
      say(`${run}: skipped, ${path} is not there`);
      continue;
    }
    const found = await measure(path, null);
    for (const [figure, bound] of Object.entries(figures))
      under += check(run, figure, found[figure], bound) ? 0 : 1;
  }
  say(under === 0 ? "every figure holds" : `${under} figures do not hold`);
  return under === 0 ? 0 : 1;
}

function check(run: string, figure: string, value: number | undefined, { floor, ceiling }: Bound): boolean {
  if (value === undefined || Number.isNaN(value)) {
    say(`${run} ${figure} not measured`);
    return true;
  }
  const holds = value >= (floor ?? value) && value <= (ceiling ?? value);
  const bound = floor === undefined ? `ceiling ${shown(ceiling ?? 0)}` : `floor ${shown(floor)}`;
  say(`${run} ${figure} ${shown(value)} (${bound})${holds ? "" : " DOES NOT HOLD"}`);
  return holds;
}

function shown(value: number): string {
  return Number.isInteger(value) && Math.abs(value) > 1 ? String(value) : value.toFixed(3);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
