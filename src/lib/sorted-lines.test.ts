import fc from "fast-check";
import { expect, test } from "vitest";
import { sortedLines } from "./sorted-lines.ts";

const lines = (text: string) => sortedLines(Buffer.from(text));

test("finds all lines of a key and no others", () => {
  const places = lines("# a comment\ntripoli\tLBN\ntripoli\tLBY\ntripolis\tGRC\ntyre\tLBN\n");
  expect(places.find("tripoli")).toEqual(["tripoli\tLBN", "tripoli\tLBY"]);
  expect(places.find("tyre")).toEqual(["tyre\tLBN"]);
  for (const key of ["", "a", "tripo", "zzz", "# a comment"]) expect(places.find(key)).toEqual([]);
});

test("empty files", () => {
  expect(lines("").find("a")).toEqual([]);
  expect(lines("# only a comment").find("a")).toEqual([]);
});

test("every key of any sorted file is found", () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-zé€😀 ]{1,8}$/u), { maxLength: 40 });
  fc.assert(
    fc.property(words, (keys) => {
      const sorted = keys
        .map((key) => `${key}\tx`)
        .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      const file = lines(sorted.map((line) => `${line}\n`).join(""));
      for (const key of keys) expect(file.find(key)).toEqual([`${key}\tx`]);
    }),
  );
});
