import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url).pathname;
const { forbidden, options } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");

/** What dependency-cruiser finds against the rules in some folders, as "rule: from → to". */
async function violations(folders: readonly string[]): Promise<readonly string[]> {
  const { output } = await cruise(
    [...folders],
    { ...options, baseDir: root, validate: true, ruleSet: { forbidden } },
    undefined,
    { tsConfig: extractTSConfig(`${root}tsconfig.json`) },
  );
  const result = output as ICruiseResult;
  expect(result.summary.totalCruised).toBeGreaterThan(0);
  return result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

test("rooms import themselves, schema and lib; doors call app.ts; no cycles", async () => {
  expect(await violations(["src"])).toEqual([]);
});

test("no file in src has more than 200 lines", () => {
  const long = sources("src").filter((file) => readFileSync(root + file, "utf8").split("\n").length > 201);
  expect(long).toEqual([]);
});

test("the main path stays under 100 lines", () => {
  expect(readFileSync(`${root}src/pipeline.ts`, "utf8").split("\n").length).toBeLessThan(100);
});

test("every word list says where it comes from and under which licence", () => {
  const lists = readdirSync(`${root}data/en`).filter((file) => file.endsWith(".tsv"));
  const silent = lists.filter(
    (file) =>
      !/^#.*(licen[cs]e|source|Apache-2.0|CC0|CC BY|public domain)/imu.test(
        readFileSync(`${root}data/en/${file}`, "utf8").slice(0, 1500),
      ),
  );
  expect(silent).toEqual([]);
});

function sources(folder: string): readonly string[] {
  return readdirSync(root + folder, { recursive: true })
    .map((file) => `${folder}/${String(file)}`)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
}
