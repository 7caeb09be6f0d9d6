import { expect, test } from "vitest";
import { edited, lemmaOf, parseEdit } from "./lemma.ts";
import { stems } from "./stems.ts";

test.each([
  ["Parties", "3|y", "party"],
  ["was", "3|be", "be"],
  ["Hamas", "=0|", "Hamas"],
  ["Kurds", "=1|", "Kurd"],
  ["the", "0|", "the"],
  ["is", "9|be", "be"],
  ["it", "2|", "it"],
  ["Go", "not a script", "go"],
])("%s edited by %s is %s", (form, script, lemma) => expect(edited(form, parseEdit(script))).toBe(lemma));

/** A few words stand for the vocabulary. */
const words =
  "deny serve move change hang consider attack strike close class study run stop hope shell visit".split(" ");
const knows = new Set(words);

test.each([
  ["denied", "VERB", "VBD", "deny"],
  ["served", "VERB", "VBN", "serve"],
  ["moving", "VERB", "VBG", "move"],
  ["changed", "VERB", "VBD", "change"],
  ["hanged", "VERB", "VBD", "hang"],
  ["considered", "VERB", "VBD", "consider"],
  ["stopped", "VERB", "VBD", "stop"],
  ["hoped", "VERB", "VBD", "hope"],
  ["shelling", "VERB", "VBG", "shell"],
  ["visited", "VERB", "VBD", "visit"],
  ["told", "VERB", "VBD", "tell"],
  ["held", "VERB", "VBN", "hold"],
  ["closes", "VERB", "VBZ", "close"],
  ["says", "VERB", "VBZ", "say"],
  ["Attacks", "NOUN", "NNS", "attack"],
  ["studies", "NOUN", "NNS", "study"],
  ["classes", "NOUN", "NNS", "class"],
  ["gunmen", "NOUN", "NNS", "gunman"],
  ["headquarters", "NOUN", "NNS", "headquarters"],
  ["worse", "ADJ", "JJR", "bad"],
  ["run", "VERB", "VB", "run"],
  ["an", "DET", "DT", "a"],
  ["Doha", "PROPN", "NNP", "Doha"],
  ["besieged", "VERB", "VBN", "besiege"],
  ["reoccupied", "VERB", "VBD", "reoccupy"],
] as const)("%s (%s, %s) is of %s", (form, upos, xpos, lemma) => {
  const edit = parseEdit("=0|");
  expect(lemmaOf(form, { upos, xpos, edit, known: (word) => knows.has(word) })).toBe(lemma);
});

test.each([
  ["talks", "NN"],
  ["red", "VBD"],
  ["ing", "VBG"],
  ["pass", "NNS"],
])("no rule makes a stem of %s (%s)", (form, tag) => expect(stems(form, tag)).toEqual([]));
