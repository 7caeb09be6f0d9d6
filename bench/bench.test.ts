import { describe, expect, test } from "vitest";
import { compareAttributions } from "./attribution.ts";
import { parseConllu } from "./lib/conllu.ts";
import { codePoints } from "./lib/files.ts";
import { f1, matching, pearson } from "./lib/scores.ts";

test("code points count a pair of surrogates once", () => {
  expect([...codePoints("a🕊b")]).toEqual([0, 1, 1, 2, 3]);
  expect([...codePoints("\ud800a")]).toEqual([0, 1, 2]);
});

test.each([
  [[[0], [0, 1]], 2],
  [[[0, 1], [0], [0]], 2],
  [[[], []], 0],
  [[], 0],
])("of %j at most %i pairs", (edges, pairs) => expect(matching(edges)).toBe(pairs));

test("figures of nothing are nought", () => {
  expect(f1(0, 0, 0)).toEqual({ precision: 0, recall: 0, f1: 0 });
  expect(f1(1, 2, 4)).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 });
  expect(pearson([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
  expect(pearson([], [])).toBe(0);
});

test("CoNLL-U: documents, paragraphs, and only words as words", () => {
  const text = "# newdoc id = a\n# newpar\n1-2\tdon't\n1\tdo\n2\tn't\n2.1\tx\n\n# newpar\n1\tGo\n";
  const [first, second] = parseConllu(text);
  expect(first?.words.map((word) => word[1])).toEqual(["do", "n't"]);
  expect(first?.lines).toHaveLength(6);
  expect([second?.document, (second?.paragraph ?? 0) > (first?.paragraph ?? 0)]).toEqual([1, true]);
});

describe("attributions", () => {
  const text = "Aziz said the talks failed. Omar agreed.";
  const gold = { source: [[0, 4]], cue: [[5, 9]], content: [[10, 26]] } as const;
  const scored = (predicted: Parameters<typeof compareAttributions>[1][number]) => {
    const {
      "joint.f1": joint,
      "content.f1": content,
      "source.f1": source,
    } = compareAttributions([{ text, attributions: [gold] }], [predicted]);
    return [joint, content, source];
  };
  test("the same matches", () => expect(scored([gold])).toEqual([1, 1, 1]));
  test("half of the content is enough", () =>
    expect(scored([{ ...gold, content: [[14, 26]] }])).toEqual([1, 1, 1]));
  test("less is not", () => expect(scored([{ ...gold, content: [[20, 26]] }])).toEqual([0, 0, 1]));
  test("another source is no joint match", () =>
    expect(scored([{ ...gold, source: [[28, 32]] }])).toEqual([0, 1, 0]));
  test("a source too few is none either", () => expect(scored([{ ...gold, source: [] }])).toEqual([0, 1, 0]));
  test("one gold attribution pays once", () => expect(scored([gold, gold])[0]).toBeCloseTo(2 / 3));
  test("nothing predicted", () => expect(scored([])).toEqual([0, 0, 0]));
});
