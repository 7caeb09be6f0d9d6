import { expect, test } from "vitest";
import { maxPieces, openVocabulary } from "./wordpiece.ts";

const lines = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "cease", "##fire", "##s", "cafe", "é", "a", "##a", "!"];
const vocabulary = openVocabulary(lines.join("\n"));

test.each([
  ["Ceasefires", [4, 5, 6]],
  ["café", [7]],
  ["CAFÉ", [7]],
  ["!", [11]],
  ["ceasex", [1]],
  ["x", [1]],
  ["\u0301", [1]],
  ["a".repeat(101), [1]],
  ["a".repeat(1_000_000), [1]],
] as const)("%.20s", (word, ids) => expect(vocabulary.pieces(word)).toEqual(ids));

test("a word has twelve pieces at most", () => {
  expect(vocabulary.pieces("a".repeat(100))).toHaveLength(maxPieces);
});

test("special pieces are named", () => {
  expect([vocabulary.unknown, vocabulary.cls, vocabulary.sep]).toEqual([1, 2, 3]);
  expect(() => openVocabulary("a\nb")).toThrow("[CLS]");
});
