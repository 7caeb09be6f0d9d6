import type { Report } from "../schema/index.ts";
import { splitSentences } from "./sentences.ts";
import { type Token, tokenize } from "./tokenize.ts";
import type { Vocabulary } from "./wordpiece.ts";

/** One sentence, or a part of one too long for a window, ready for the model. */
export interface Encoded {
  /** Position of its block in `report.blocks`. */
  readonly block: number;
  readonly tokens: readonly Token[];
  /** Piece ids of each token. */
  readonly pieces: readonly (readonly number[])[];
  /** How many pieces in all. */
  readonly size: number;
}

/** Most pieces that the model is given at once. */
export const windowPieces = 200;

const read: ReadonlySet<string> = new Set(["title", "paragraph", "quote", "list", "dateline"]);

/**
 * The sentences of a report's blocks that are read (titles, paragraphs, quotes, lists, datelines), in order.
 *
 * @param limits characters and words after which the rest of the report is left unread, so that any text takes bounded time
 */
export function encodeReport(
  report: Report,
  vocabulary: Vocabulary,
  limits: { readonly characters: number; readonly words: number },
): readonly Encoded[] {
  const sentences: Encoded[] = [];
  let characters = limits.characters;
  let words = limits.words;
  report.blocks.forEach(({ kind, span: [start, end] }, block) => {
    if (!read.has(kind) || characters <= 0 || words <= 0) return;
    const tokens = tokenize(report.text, start, Math.min(end, start + characters)).slice(0, words);
    characters -= end - start;
    words -= tokens.length;
    for (const sentence of splitSentences(report.text, tokens))
      sentences.push(...encode(sentence, block, vocabulary));
  });
  return sentences;
}

/**
 * A sentence with its pieces; one longer than a window is cut, after a comma where one is near, and read as several.
 *
 * @example
 * encode(tokenize("They left."), 0, vocabulary).length // => 1
 */
export function encode(tokens: readonly Token[], block: number, vocabulary: Vocabulary): readonly Encoded[] {
  const pieces = tokens.map((token) => vocabulary.pieces(token.text));
  const found: Encoded[] = [];
  for (let first = 0; first < tokens.length; ) {
    const end = partEnd(tokens, pieces, first);
    const part = pieces.slice(first, end);
    const size = part.reduce((sum, ids) => sum + ids.length, 0);
    found.push({ block, tokens: tokens.slice(first, end), pieces: part, size });
    first = end;
  }
  return found;
}

/** Where the part that begins at `first` ends: at the sentence's end, else at the last comma in its second half. */
function partEnd(tokens: readonly Token[], pieces: readonly (readonly number[])[], first: number): number {
  let end = first;
  let size = 0;
  let comma = -1;
  for (; end < tokens.length; end++) {
    size += pieces[end]?.length ?? 0;
    if (size > windowPieces) return comma > 0 ? comma : Math.max(end, first + 1);
    if (size > windowPieces / 2 && /^[,;:—–]$/u.test(tokens[end]?.text ?? "")) comma = end + 1;
  }
  return end;
}
