import { decodeWindow } from "../../src/read/decode.ts";
import { encode } from "../../src/read/encode.ts";
import type { Model } from "../../src/read/model.ts";
import { packWindows } from "../../src/read/windows.ts";
import type { Entity, Word } from "../../src/schema/index.ts";

/** A sentence whose words are given: the model reads it without our tokens and sentence boundaries. */
export interface GoldSentence {
  readonly document: number | string;
  readonly paragraph: number | string;
  readonly forms: readonly string[];
}

export interface GoldReading {
  readonly words: readonly Word[];
  readonly entities: readonly Entity[];
}

/**
 * Reads sentences of given words, in windows of consecutive sentences of one document as at reading time.
 * Sentences too long for a window are read in parts and joined under the first part's root (`parataxis`).
 */
export async function readGold(
  model: Model,
  sentences: readonly GoldSentence[],
): Promise<readonly GoldReading[]> {
  const readings: GoldReading[] = [];
  for (const document of grouped(sentences)) readings.push(...(await readDocument(model, document)));
  return readings;
}

async function readDocument(
  model: Model,
  sentences: readonly GoldSentence[],
): Promise<readonly GoldReading[]> {
  const text = sentences.map(({ forms }) => forms.join(" ")).join(" ");
  const paragraphs = new Map<number | string, number>();
  let at = 0;
  const parts = sentences.flatMap(({ forms, paragraph }, owner) => {
    if (!paragraphs.has(paragraph)) paragraphs.set(paragraph, paragraphs.size);
    const tokens = forms.map((form) => {
      const start = at;
      at += form.length + 1;
      return { text: form, start, end: start + form.length };
    });
    return encode(tokens, paragraphs.get(paragraph) ?? 0, model.vocabulary).map((encoded) => ({
      encoded,
      owner,
    }));
  });
  const found: { words: Word[]; entities: Entity[] }[] = sentences.map(() => ({ words: [], entities: [] }));
  let next = 0;
  for (const window of packWindows(parts.map(({ encoded }) => encoded))) {
    const read = decodeWindow(text, window, await model.run(window), model, next);
    read.sentences.forEach((sentence) => {
      const into = found[parts[next++]?.owner ?? 0];
      if (!into) return;
      const shift = into.words.length;
      for (const entity of read.entities.filter((one) => one.sentence === sentence.index))
        into.entities.push({ ...entity, first: entity.first + shift, last: entity.last + shift });
      into.words.push(...joined(into.words, sentence.words));
    });
  }
  return found;
}

function joined(before: readonly Word[], words: readonly Word[]): readonly Word[] {
  if (before.length === 0) return words;
  const root = before.find((word) => word.head < 0)?.index ?? 0;
  return words.map((word) => ({
    ...word,
    index: word.index + before.length,
    head: word.head < 0 ? root : word.head + before.length,
    deprel: word.head < 0 ? "parataxis" : word.deprel,
  }));
}

function grouped(sentences: readonly GoldSentence[]): readonly (readonly GoldSentence[])[] {
  const groups: GoldSentence[][] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    if (last && last[0]?.document === sentence.document) last.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}
