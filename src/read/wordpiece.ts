/** BERT's uncased word pieces, one word at a time. */
export interface Vocabulary {
  readonly cls: number;
  readonly sep: number;
  readonly unknown: number;
  /** Piece ids of a word, at least one and at most {@link maxPieces}. The array is shared: do not change it. */
  readonly pieces: (word: string) => readonly number[];
  /** Whether a lower-cased word is a piece of its own, as the commoner words are. */
  readonly knows: (word: string) => boolean;
}

/** Pieces beyond this many of one word are left out, in training as in reading. */
export const maxPieces = 12;
const maxLength = 100;
const cacheSize = 50_000;

/**
 * The vocabulary of `vocab.txt`: one piece a line, its id the line's number from 0.
 *
 * Words are lower-cased and lose their accents (NFD without Mn), then the longest known piece is taken again and
 * again, `##` marking all but the first. A word with no such cut, or of more than 100 characters, is `[UNK]`.
 *
 * @throws Error when `[CLS]`, `[SEP]` or `[UNK]` is missing.
 * @example
 * openVocabulary("[UNK]\n[CLS]\n[SEP]\nneg\n##otiate").pieces("Negotiate") // => [3, 4]
 */
export function openVocabulary(text: string): Vocabulary {
  const ids = new Map(text.split("\n").map((piece, id) => [piece.replace(/\r$/u, ""), id]));
  const [cls, sep, unknown] = ["[CLS]", "[SEP]", "[UNK]"].map((name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`vocab.txt has no ${name}`);
    return id;
  }) as [number, number, number];
  const cache = new Map<string, readonly number[]>();
  const pieces = (word: string): readonly number[] => {
    const known = cache.get(word);
    if (known) return known;
    const found = cut(ids, word) ?? [unknown];
    if (cache.size >= cacheSize) cache.clear();
    if (word.length <= maxLength) cache.set(word, found);
    return found;
  };
  return { cls, sep, unknown, pieces, knows: (word) => ids.has(word) };
}

/** Lower case without accents: what the pieces are looked up by. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  return /^[\x20-\x7e]*$/u.test(lower) ? lower : lower.normalize("NFD").replace(/\p{Mn}/gu, "");
}

function cut(ids: ReadonlyMap<string, number>, word: string): readonly number[] | null {
  if (word.length > 3 * maxLength) return null;
  const text = plain(word);
  if (text === "" || text.length > maxLength) return null;
  const found: number[] = [];
  let start = 0;
  while (start < text.length) {
    const piece = longest(ids, text, start);
    if (!piece) return null;
    found.push(piece.id);
    start = piece.end;
  }
  return found.slice(0, maxPieces);
}

function longest(
  ids: ReadonlyMap<string, number>,
  text: string,
  start: number,
): { readonly id: number; readonly end: number } | null {
  for (let end = text.length; end > start; end--) {
    const id = ids.get((start > 0 ? "##" : "") + text.slice(start, end));
    if (id !== undefined) return { id, end };
  }
  return null;
}
