import { expect, test } from "vitest";
import { findAttributions } from "./attributions.ts";
import { splitSentences } from "./sentences.ts";
import { tokenize } from "./tokenize.ts";

const roleOf: Readonly<Record<string, number>> = { s: 1, c: 2, q: 3 };

/** What is found when the model marks, for each cue, every word with s, c, q or a dot. */
function found(text: string, marks: Readonly<Record<number, string>>): readonly string[] {
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens);
  const places = sentences.flatMap((words, sentence) =>
    words.map(({ start, end }) => ({ start, end, block: 0, sentence })),
  );
  const size = tokens.length;
  const cues = new Float32Array(size).fill(-4);
  const roles = new Float32Array(size * size * 4);
  for (const [cue, row] of Object.entries(marks)) {
    cues[Number(cue)] = 4;
    [...row].forEach((mark, word) => {
      roles[(Number(cue) * size + word) * 4 + (roleOf[mark] ?? 0)] = 3;
    });
  }
  const part = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([s, e]) => text.slice(s, e)).join(" … ");
  return findAttributions(text, places, { cues, roles }, 0.6).map(
    ({ source, cue, content }) => `${part(source) || "-"} | ${part(cue)} | ${part(content)}`,
  );
}

test.each([
  ["Aziz said the talks failed.", { 1: "sqccccc" }, ["Aziz | said | the talks failed"]],
  ["“It is over,” Diallo said.", { 7: "ccccccsq." }, ["Diallo | said | “It is over,”"]],
  [
    "“It is over,” Diallo said. “We go.”",
    { 7: "ccccccsq.ccccc" },
    ["Diallo | said | “It is over,” … “We go.”"],
  ],
  ["The army has long denied it.", { 2: "ssqqqc." }, ["The army | has long denied | it"]],
  ["The army has long denied it.", { 2: "ssq.qc." }, ["The army | has long denied | it"]],
  ["It is reported that aid came.", { 1: ".qqccc." }, ["- | is reported | that aid came"]],
  [
    "Rana said Omar vowed to fight.",
    { 1: "sqcccc.", 3: "..sqcc." },
    ["Rana | said | Omar vowed to fight", "Omar | vowed | to fight"],
  ],
  ["Rana said it.", { 1: "sq.." }, []],
  ["Nobody spoke.", {}, []],
] as const)("%s %j", (text, marks, expected) => expect(found(text, marks)).toEqual(expected));
