import fc from "fast-check";
import { expect, test } from "vitest";
import { findRuns, startOf, viterbi } from "./entities.ts";

const labels = ["O", "B-person", "I-person", "B-place", "I-place"];
const starts = startOf(labels);

/** Log-probabilities in which each named label is likely, all others far less so. */
function rows(...best: readonly string[]): Float32Array {
  return Float32Array.from(best.flatMap((name) => labels.map((label) => (label === name ? -0.1 : -3))));
}

test.each([
  [["O", "B-person", "I-person", "O"], ["person 1-2"]],
  [
    ["B-person", "B-person"],
    ["person 0-0", "person 1-1"],
  ],
  [["B-place", "I-place", "I-place"], ["place 0-2"]],
  [["O", "O"], []],
  [[], []],
] as const)("%j", (best, expected) => {
  const found = findRuns(rows(...best), labels, starts, 0, best.length);
  expect(found.map(({ kind, first, last }) => `${kind} ${first}-${last}`)).toEqual(expected);
});

test("an inside label never stands alone", () => {
  const scores = fc.array(fc.float({ min: -9, max: 0, noNaN: true }), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(scores, (values) => {
      const path = viterbi(Float32Array.from(values), starts, 0, 8);
      path.forEach((label, at) => {
        const name = labels[label] ?? "";
        const before = labels[path[at - 1] ?? 0] ?? "O";
        if (name.startsWith("I-")) expect([name, `B-${name.slice(2)}`]).toContain(at === 0 ? "" : before);
      });
    }),
  );
});

test("only the words of the sentence count", () => {
  const found = findRuns(rows("B-place", "B-person", "I-person"), labels, starts, 1, 3);
  expect(found).toEqual([{ kind: "person", first: 1, last: 2, confidence: 0.905 }]);
});
