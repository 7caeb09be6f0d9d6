import { expect, test } from "vitest";
import { shapeOf, tokenize } from "./tokenize.ts";

const pairs: readonly (readonly [string, string])[] = [
  ["Hamas' cease-fire isn't near.", "Hamas|'|cease|-|fire|is|n't|near|."],
  ["Lt. Gen. Aziz met U.S. officials at 5 p.m.", "Lt.|Gen.|Aziz|met|U.S.|officials|at|5|p.m."],
  ["“We cannot wait,” said Oumar Diallo’s aide.", "“|We|can|not|wait|,|”|said|Oumar|Diallo|’s|aide|."],
  ["Some 3.5 million fled; 1,200 stayed.", "Some|3.5|million|fled|;|1,200|stayed|."],
  ["See https://example.org/a?b=1.", "See|https://example.org/a?b=1|."],
  ["They left.The envoy stayed...", "They|left|.|The|envoy|stayed|..."],
  ["\u200eنعم means yes\u00a0here", "نعم|means|yes|here"],
  ["", ""],
  [" \n\t ", ""],
];

test.each(pairs)("%j", (text, expected) => {
  expect(
    tokenize(text)
      .map((token) => token.text)
      .join("|"),
  ).toBe(expected);
});

test.each(pairs)("offsets of %j are exact", (text) => {
  let last = 0;
  for (const token of tokenize(text)) {
    expect(token.start).toBeGreaterThanOrEqual(last);
    expect(text.slice(token.start, token.end)).toBe(token.text);
    last = token.end;
  }
});

test("reads only between start and end", () => {
  expect(tokenize("one two three", 4, 7)).toEqual([{ text: "two", start: 4, end: 7 }]);
});

test.each(["a", "!", "(", "1.", "a-", "'", "\ud800", "a.b"])(
  "%j again and again takes bounded time",
  (part) => {
    const text = part.repeat(300_000 / part.length);
    const start = performance.now();
    tokenize(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  },
);

test.each([
  ["talks", 0],
  ["Doha", 1],
  ["iPhone", 1],
  ["UN", 2],
  ["U.S.", 2],
  ["2024", 3],
  ["“", 4],
  ["I", 1],
] as const)("shape of %s is %i", (word, shape) => expect(shapeOf(word)).toBe(shape));
