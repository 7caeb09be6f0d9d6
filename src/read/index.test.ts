import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readText, reportOf } from "../../test/read.ts";
import type { Reading } from "../schema/index.ts";
import { openReader, type Reader } from "./index.ts";
import { modelFolder } from "./model.ts";
import { isTree } from "./tree.ts";

const text = `Rebels free eleven aid workers

Gen. Oumar Diallo told U.S. envoys on Thursday that the truce would not hold. “We will not go back,” he said.

The talks, which began in Muscat in May, were put off twice, according to the Omani foreign ministry.`;

let reader: Reader;
beforeAll(async () => {
  reader = await openReader({ workers: 2 });
});
afterAll(() => reader.close());

test("every span is the words it stands for", async () => {
  const { report, sentences, entities, attributions } = await readText(text);
  for (const { words, span } of sentences) {
    for (const word of words) expect(report.text.slice(...word.span)).toBe(word.text);
    expect(span).toEqual([words[0]?.span[0], words.at(-1)?.span[1]]);
  }
  for (const { sentence, first, last, span } of entities) {
    const { words } = sentences[sentence] ?? { words: [] };
    expect(span).toEqual([words[first]?.span[0], words[last]?.span[1]]);
  }
  for (const { cue, source, content } of attributions)
    for (const [start, end] of [...cue, ...source, ...content]) expect(end).toBeGreaterThan(start);
});

test("sentences are numbered, and each is a tree", async () => {
  const { sentences } = await readText(text);
  sentences.forEach(({ index, words }, at) => {
    expect(index).toBe(at);
    expect(words.map((word) => word.index)).toEqual([...words.keys()]);
    expect(isTree(Int32Array.from(words, (word) => word.head))).toBe(true);
    for (const word of words) expect(word.head === -1).toBe(word.deprel === "root");
  });
});

test("reads who said what, and whom it names", async () => {
  const { report, entities, attributions } = await readText(text);
  const part = (span: readonly [number, number] | undefined) => (span ? report.text.slice(...span) : "");
  expect(attributions.map(({ cue }) => part(cue[0]))).toEqual(expect.arrayContaining(["told", "said"]));
  expect(entities.map(({ kind, span }) => `${kind} ${part(span)}`)).toEqual(
    expect.arrayContaining(["person Oumar Diallo", "place Muscat"]),
  );
});

test("only blocks that are read have sentences", async () => {
  const whole = reportOf(text);
  const kinds = ["title", "promo", "caption"] as const;
  const blocks = whole.blocks.map((block, at) => ({ ...block, kind: kinds[at] ?? "promo" }));
  const { sentences } = await reader.read({ ...whole, blocks });
  expect(sentences.map(({ block }) => block)).toEqual([0]);
});

test("a report reads the same alone and among others, in this thread and in workers", async () => {
  const alone = await readText(text);
  const many = await reader.readMany([...Array(5)].map(() => reportOf(text)));
  const bare = ({ sentences, entities, attributions }: Reading) => ({ sentences, entities, attributions });
  for (const reading of many) expect(bare(reading)).toEqual(bare(alone));
});

test.each(["", " \n\n ", "\u0000", "\ud800\udfff\ud800", "…", "\u202e"])(
  "%j is read without error",
  async (odd) => {
    expect((await reader.read(reportOf(odd))).attributions).toEqual([]);
  },
);

test.each(["a", "!", "a ", "“", "Ab. "])("a million characters of %j take bounded time", async (part) => {
  const small = await openReader({ workers: 1, maxWords: 2_000 });
  const { sentences } = await small.read(reportOf(part.repeat(1_000_000 / part.length)));
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  expect(words).toBeLessThanOrEqual(2_000);
  await small.close();
});

test.each(["model.onnx", "vocab.txt", "labels.json"])("a changed or missing %s is refused", async (name) => {
  const folder = mkdtempSync(join(tmpdir(), "parley-model-"));
  cpSync(modelFolder, folder, { recursive: true });
  writeFileSync(join(folder, name), "changed");
  await expect(openReader({ folder })).rejects.toMatchObject({ code: "E_MODEL_CHECKSUM" });
  rmSync(join(folder, name));
  await expect(openReader({ folder })).rejects.toMatchObject({ code: "E_MODEL_CHECKSUM" });
  rmSync(folder, { recursive: true });
  expect(existsSync(folder)).toBe(false);
});
