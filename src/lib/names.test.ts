import { expect, test } from "vitest";
import { normalName, slug } from "./names.ts";

const pairs: readonly (readonly [string, string])[] = [
  ["the Élysée", "elysee"],
  ["U.S.", "us"],
  ["Mohammed al-Qasim", "mohammed al qasim"],
  ["Recep Tayyip Erdoğan", "recep tayyip erdogan"],
  ["  Sana’a ", "sanaa"],
  ["The", "the"],
  ["", ""],
];

test.each(pairs)("%s", (name, normal) => expect(normalName(name)).toBe(normal));
test("keys", () =>
  expect([slug("Rapid Support Forces"), slug("Al-Qa'ida (AQ)")]).toEqual([
    "rapid-support-forces",
    "al-qaida-aq",
  ]));
