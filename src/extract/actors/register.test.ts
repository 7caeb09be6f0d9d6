import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { heldOn } from "./meaning.ts";
import { openRegister } from "./register.ts";

const register = openRegister();
const keys = (name: string) => register.meanings(name).flatMap((meaning) => meaning.keys);
const offices = (key: string, date: string) =>
  register
    .entry(key)
    ?.offices.filter((office) => heldOn(office, date))
    .map((office) => office.title.toLowerCase());

describe("names", () => {
  const pairs: readonly (readonly [string, string])[] = [
    ["Hezbollah", "hezbollah"],
    ["Hizbullah", "hezbollah"],
    ["Ansar Allah", "houthis"],
    ["the United States", "usa"],
    ["Türkiye", "tur"],
    ["Rapid Support Forces", "rsf"],
    ["Félix Tshisekedi", "tshisekedi"],
    ["African Union", "au"],
    ["Élysée", "fra"],
    ["Netanyahu", "netanyahu"],
    ["Burmese", "mmr"],
    ["Hemedti", "hemedti"],
  ];
  test.each(pairs)("%s", (name, key) => expect(keys(name)).toContain(key));
  test.each(["", "no such name at all", "negotiations"])("nobody: %s", (name) =>
    expect(keys(name)).toEqual([]),
  );
  test("one name, two states", () => expect(keys("Congo")).toEqual(expect.arrayContaining(["cod", "cog"])));
});

describe("offices at a date", () => {
  const pairs: readonly (readonly [string, string, readonly string[]])[] = [
    ["gallant", "2024-08-14", ["defence minister"]],
    ["gallant", "2024-12-01", []],
    ["israel-katz", "2024-12-01", ["defence minister"]],
    ["araghchi", "2024-09-01", ["foreign minister"]],
    ["biden", "2024-08-14", ["president"]],
    ["biden", "2025-02-01", []],
    ["sharaa", "2025-03-01", ["president"]],
    ["stoltenberg", "2024-11-01", []],
  ];
  test.each(pairs)("%s on %s", (key, date, expected) => expect(offices(key, date)).toEqual(expected));
});

test("ties and deaths", () => {
  expect(register.entry("hezbollah")?.ties.map((tie) => `${tie.relation} ${tie.with}`)).toContain(
    "proxy-of irn",
  );
  expect(register.entry("haniyeh")?.died).toBe("2024-07-31");
});

test("a table of the user's own comes first", () => {
  const path = join(mkdtempSync(join(tmpdir(), "parley-")), "mine.tsv");
  writeFileSync(
    path,
    "key\tname\taliases\tkind\tcountry\tsector\trole\tof\tfrom\tto\tdied\tties\tsource\nnorth-front\tNorthern Front\tNF\tarmed-group\tSDN\tREB\t\t\t\t\t\tally-of:rsf\tmine\n",
  );
  const own = openRegister(path);
  expect(own.meanings("Northern Front")[0]?.keys).toEqual(["north-front"]);
  expect(own.entry("north-front")?.ties[0]?.with).toBe("rsf");
});

test("opens in under 100 ms", () => {
  const start = performance.now();
  openRegister();
  expect(performance.now() - start).toBeLessThan(100);
});
