import { expect, test } from "vitest";
import { trimContent, trimSource } from "./trim.ts";

/** What stands between the bars is given, what stands in the second text is kept. */
test.each([
  ["He said |no way.|", "no way"],
  ["|“We go.|” he said", "“We go.”"],
  ["he said, |“We go|.”", "“We go.”"],
  ["“|We stay here,”| he said", "“We stay here,”"],
  ["|, that it works,|", "that it works"],
  ["it was |the U.S.|", "the U.S."],
  ["|“|", null],
  ["|...|", null],
  ["he told “the |people” of it|", "people” of it"],
])("content %s", (marked, expected) => {
  const [before = "", inside = "", after = ""] = marked.split("|");
  const text = before + inside + after;
  const [kept] = trimContent(text, [before.length, before.length + inside.length]);
  expect(kept ? text.slice(...kept) : null).toBe(expected);
});

test.each([
  ["Samir Haddad, the envoy,", "Samir Haddad, the envoy"],
  ["“Aziz", "“Aziz"],
  [",", null],
])("source %s", (text, expected) => {
  const [kept] = trimSource(text, [0, text.length]);
  expect(kept ? text.slice(...kept) : null).toBe(expected);
});
