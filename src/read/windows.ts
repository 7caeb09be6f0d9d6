import { type Encoded, windowPieces } from "./encode.ts";

/** Consecutive sentences that the model reads together. */
export type Window = readonly Encoded[];

/**
 * Packs sentences into windows of up to 200 pieces, in order and none left out.
 *
 * Blocks are kept whole where they fit a window: one that does not fit the rest of the current window opens the
 * next. Several short blocks share a window, so that a source can be found a paragraph before its words. A window
 * never mixes reports, so that what is read in a report does not hang on what else is read.
 *
 * @example
 * packWindows(encodeReport(report, vocabulary, limits)).length // => 3
 */
export function packWindows(sentences: readonly Encoded[], limit = windowPieces): readonly Window[] {
  const windows: Encoded[][] = [];
  let current: Encoded[] = [];
  let size = 0;
  for (const block of byBlock(sentences)) {
    if (size > 0 && size + sizeOf(block) > limit) {
      windows.push(current);
      current = [];
      size = 0;
    }
    for (const sentence of block) {
      if (size > 0 && size + sentence.size > limit) {
        windows.push(current);
        current = [];
        size = 0;
      }
      current.push(sentence);
      size += sentence.size;
    }
  }
  if (current.length > 0) windows.push(current);
  return windows;
}

function byBlock(sentences: readonly Encoded[]): readonly (readonly Encoded[])[] {
  const blocks: Encoded[][] = [];
  let last = -1;
  for (const sentence of sentences) {
    if (sentence.block !== last) blocks.push([]);
    blocks.at(-1)?.push(sentence);
    last = sentence.block;
  }
  return blocks;
}

function sizeOf(sentences: readonly Encoded[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.size, 0);
}
