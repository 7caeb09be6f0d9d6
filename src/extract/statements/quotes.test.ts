import { expect, test } from "vitest";
import { quotesIn } from "./quotes.ts";

const quoted = (text: string) => quotesIn(text, 0, text.length).map(({ inner }) => text.slice(...inner));

const pairs: readonly (readonly [text: string, quotes: readonly string[]])[] = [
  ["She said: “We're staying.”", ["We're staying."]],
  ['"No," said Ruiz, "not yet."', ["No,", "not yet."]],
  ["« Rien », dit-il.", [" Rien "]],
  ["``It's over,'' the general said.", ["It's over,"]],
  ["''It's over,'' the general said.", ["It's over,"]],
  ["The envoy called it 'a farce' and left.", ["a farce"]],
  ["The envoy called it ‘the rebels’ last card’ and left.", ["the rebels’ last card"]],
  ["“They told us ‘go home’ again,” she said.", ["They told us ‘go home’ again,", "go home"]],
  ["“We start here.\n", ["We start here.\n"]],
];
const nothing = [
  "Hamas' envoy and Israel's army didn't meet.",
  "the workers’ demands of the ’90s",
  "It's the rebels' camp, the mayor's men said.",
  'A 6" shell fell.',
];

test.each(pairs)("quotes of: %s", (text, quotes) => expect(quoted(text)).toEqual(quotes));
test.each(nothing)("no quote in: %s", (text) => expect(quoted(text)).toEqual([]));

test("hostile text takes linear time", () => {
  const start = performance.now();
  quotesIn("' ‘ “ ".repeat(50_000), 0, 300_000);
  expect(performance.now() - start).toBeLessThan(2000);
});
