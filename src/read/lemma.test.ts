import { expect, test } from "vitest";
import { lemmaOf, parseEdit } from "./lemma.ts";

test.each([
  ["Parties", "3|y", "party"],
  ["was", "3|be", "be"],
  ["Hamas", "=0|", "Hamas"],
  ["Kurds", "=1|", "Kurd"],
  ["the", "0|", "the"],
  ["is", "9|be", "be"],
  ["it", "2|", "it"],
  ["Go", "not a script", "go"],
])("%s by %s is %s", (form, script, lemma) => expect(lemmaOf(form, parseEdit(script))).toBe(lemma));
