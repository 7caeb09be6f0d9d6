import { expect, test } from "vitest";
import type { Actor, Reading, Span, Word } from "../schema/index.ts";
import { actorAt, actorOf } from "./mentions.ts";
import { childrenOf, headOf, isA, overlaps, spanOf, spansOf, textOf, wordAt, wordsIn } from "./words.ts";

const text = "Rebels freed two hostages.";
const parse = [
  ["Rebels", 1, "nsubj"],
  ["freed", -1, "root"],
  ["two", 3, "nummod"],
  ["hostages", 1, "obj"],
  [".", 1, "punct"],
] as const;
let at = 0;
const words: readonly Word[] = parse.map(([form, head, deprel], index) => {
  const start = text.indexOf(form, at);
  at = start + form.length;
  return {
    index,
    sentence: 0,
    span: [start, at],
    text: form,
    lemma: form.toLowerCase(),
    upos: "X",
    xpos: "X",
    head,
    deprel,
    factuality: 0,
  };
});
const sentence = { index: 0, block: 0, span: [0, text.length] as Span, words };
const report = {
  id: "t",
  url: null,
  outlet: null,
  title: null,
  publishedAt: null,
  language: "en",
  text,
  blocks: [],
};
const reading: Reading = { report, sentences: [sentence], entities: [], attributions: [] };
const word = (index: number) => words[index] as Word;

test("words at offsets and in spans", () => {
  expect(wordAt(reading, 7)?.text).toBe("freed");
  expect(wordAt(reading, 6)).toBeUndefined();
  expect(wordAt(reading, 99)).toBeUndefined();
  expect(wordsIn(reading, [[8, 16]]).map((one) => one.text)).toEqual(["freed", "two"]);
  expect(wordsIn(reading, [])).toEqual([]);
});

test("spans of words", () => {
  expect(spanOf([word(3), word(2)])).toEqual([13, 25]);
  expect(spansOf([word(3), word(0), word(2)])).toEqual([
    [0, 6],
    [13, 25],
  ]);
  expect(() => spanOf([])).toThrow(RangeError);
  expect(overlaps([0, 5], [5, 9])).toBe(false);
  expect(textOf(report, [13, 25])).toBe("two hostages");
});

test("the tree around a word", () => {
  expect(childrenOf(sentence, word(1), "nsubj", "obj").map((one) => one.text)).toEqual([
    "Rebels",
    "hostages",
  ]);
  expect(headOf(sentence, word(1))).toBeUndefined();
  expect(isA({ ...word(0), deprel: "nsubj:pass" }, "nsubj")).toBe(true);
  expect(isA(word(0), "nsubj:pass")).toBe(false);
});

test("actors at a span, the longest mention first", () => {
  const actor = (id: string, span: Span): Actor => ({
    id,
    key: null,
    name: id,
    kind: "person",
    country: null,
    sector: null,
    roles: [],
    ties: [],
    mentions: [{ span, kind: "name" }],
  });
  const actors = [actor("a1", [0, 6]), actor("a2", [0, 25]), actor("a3", [17, 25])];
  expect(actorAt(actors, [0, 3]).map(({ id }) => id)).toEqual(["a2", "a1"]);
  expect(actorAt(actors, [26, 27])).toEqual([]);
  expect(actorOf(actors, word(0))?.id).toBe("a1");
  expect(actorOf(actors, word(2))?.id).toBe("a2");
  expect(actorOf(actors, { ...word(4), span: [30, 31] })).toBeUndefined();
});
