import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeHeads, isTree } from "./tree.ts";

const score = fc.float({ min: -30, max: 30, noNaN: true });
const window = fc
  .record({ before: fc.nat(3), size: fc.integer({ min: 1, max: 12 }), after: fc.nat(3) })
  .chain(({ before, size, after }) => {
    const words = before + size + after;
    return fc.record({
      words: fc.constant(words),
      first: fc.constant(before),
      end: fc.constant(before + size),
      arcs: fc.float32Array({
        minLength: words * (words + 1),
        maxLength: words * (words + 1),
        min: -30,
        max: 30,
        noNaN: true,
      }),
    });
  });

test("every sentence is a tree with one root", () => {
  fc.assert(
    fc.property(window, ({ arcs, words, first, end }) => {
      const heads = decodeHeads(arcs, words, first, end);
      expect(heads).toHaveLength(end - first);
      expect(isTree(heads)).toBe(true);
      expect(heads.every((head, word) => head !== word && head >= -1 && head < end - first)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("no tree with one root scores higher", () => {
  const small = fc.integer({ min: 1, max: 5 }).chain((words) =>
    fc.record({
      words: fc.constant(words),
      arcs: fc.array(score, { minLength: words * (words + 1), maxLength: words * (words + 1) }),
    }),
  );
  fc.assert(
    fc.property(small, ({ words, arcs }) => {
      const scores = Float32Array.from(arcs);
      const total = (heads: Int32Array) =>
        heads.reduce((sum, head, word) => sum + (scores[word * (words + 1) + head + 1] ?? 0), 0);
      const best = Math.max(...allTrees(words).map(total));
      expect(total(decodeHeads(scores, words, 0, words))).toBeCloseTo(best, 3);
    }),
    { numRuns: 300 },
  );
});

function allTrees(words: number): readonly Int32Array[] {
  let rows: number[][] = [[]];
  for (let word = 0; word < words; word++)
    rows = rows.flatMap((row) => [...Array(words + 1).keys()].map((head) => [...row, head - 1]));
  return rows
    .map((row) => Int32Array.from(row))
    .filter((heads) => heads.every((h, w) => h !== w) && isTree(heads));
}

test("scores that are no numbers still give a tree", () => {
  expect(isTree(decodeHeads(new Float32Array(4 * 5).fill(Number.NaN), 4, 0, 4))).toBe(true);
});

test.each([
  [[-1], true],
  [[1, -1, 1], true],
  [[1, 0, -1], false],
  [[-1, -1], false],
  [[0, -1], false],
  [[1, 2, 0], false],
  [[], false],
] as const)("%j is a tree: %s", (heads, expected) => expect(isTree(Int32Array.from(heads))).toBe(expected));

test("a long cyclic sentence takes bounded time", () => {
  const words = 200;
  const arcs = new Float32Array(words * (words + 1));
  for (let word = 0; word < words; word++)
    for (let head = 0; head <= words; head++)
      arcs[word * (words + 1) + head] = -Math.abs(head - 1 - ((word + 1) % words)) - (head === 0 ? 500 : 0);
  const start = performance.now();
  expect(isTree(decodeHeads(arcs, words, 0, words))).toBe(true);
  expect(performance.now() - start).toBeLessThan(3000);
});
