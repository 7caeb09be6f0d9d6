import { expect, test } from "vitest";
import { splitSentences } from "./sentences.ts";
import { tokenize } from "./tokenize.ts";

/** A bar stands where a sentence ends and the next begins. */
const pairs: readonly string[] = [
  "The talks failed. |Both sides left.",
  "U.S. officials said Lt. Gen. Samir Haddad would fly to Muscat. |He did.",
  "It began on Jan. 5 in Mr. Okafor's office. |Nobody came.",
  "The envoy, J. R. Mbeki, left at 4 p.m. |The others stayed.",
  "She works in the U.S. |The family lives in Accra.",
  "They spoke with the U.N. Security Council on Sept. 3.",
  "“We will not sign.” |The minister left the room.",
  "“Will it hold?” Aziz asked. |Nobody knew.",
  "“Never!” the deputy governor shouted.",
  '"It is over." |She hung up.',
  "He said “no.” |They moved on.",
  "(The army denied it.) |The count rose.",
  "The group agreed to talks.|The army did not.",
  "Some 3.5 percent fled… |Others waited.",
  "They waited ... and left.",
  "Prices rose 4.2 percent to $1.50. |Wages fell.",
  "See www.example.org/news.html for more. |Or call.",
  "Rebels seize border town",
  "1. The truce holds.",
  "b. No aid gets in.",
  "Was it Hezbollah? |Nobody claimed it!",
  "al-Shabab denied it. |al-Qaeda did not comment.",
  "The army cited No. 12 on its list. |No. |It will not leave.",
  "Acme Corp. said it would pay. |Acme Inc. will not.",
  "Both sides, i.e. the army and the rebels, agreed.",
  "Demands:|\n• An end to the siege.|\n• Aid for all.",
  "A first line\nthat goes on here.",
  "A title without a stop\n\n|The first paragraph.",
  "George W. Bush met Hosni Mubarak. |They talked.",
  "The council met.[3] |It rose at noon.",
  "‘I saw it,’ he said. |‘It burned.’",
];

test.each(pairs)("%j", (marked) => {
  const text = marked.replaceAll("|", "");
  const found = splitSentences(text, tokenize(text));
  const parts = found.map((tokens) => text.slice(tokens[0]?.start, tokens.at(-1)?.end));
  expect(parts).toEqual(marked.split("|").map((part) => part.trim()));
});

test("nothing has no sentences", () => expect(splitSentences("", [])).toEqual([]));

test("every token is in one sentence, in order", () => {
  const text = pairs.join("\n\n");
  const tokens = tokenize(text);
  expect(splitSentences(text, tokens).flat()).toEqual(tokens);
});

test.each(["a ", '." ', "?! ", "“", "A. ", "1. "])("%j without end takes bounded time", (part) => {
  const text = part.repeat(150_000);
  const tokens = tokenize(text);
  const start = performance.now();
  const found = splitSentences(text, tokens);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(Math.max(...found.map((sentence) => sentence.length))).toBeLessThan(410);
});
