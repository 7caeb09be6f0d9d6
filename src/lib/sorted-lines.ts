/** A file of lines sorted by their bytes, searched where it lies: opening it costs nothing but the reading. */
export interface SortedLines {
  /** All lines whose first cell (up to the first tab) is exactly `key`, in order. */
  readonly find: (key: string) => readonly string[];
}

const newline = 10;
const hash = 35;

/**
 * Searches sorted lines (UTF-8) by their first cell, by halving; nothing is decoded before it is asked for.
 *
 * Lines that begin with `#` may stand on top. Every other line must hold a tab.
 *
 * @example
 * sortedLines(Buffer.from("beirut\tLB\ntyre\tLB\n")).find("tyre") // => ["tyre\tLB"]
 */
export function sortedLines(bytes: Buffer): SortedLines {
  const first = afterComments(bytes);
  return {
    find: (key) => {
      const prefix = Buffer.from(`${key}\t`);
      return linesAt(bytes, lowerBound(bytes, first, prefix), prefix);
    },
  };
}

function afterComments(bytes: Buffer): number {
  let at = 0;
  while (bytes[at] === hash) at = nextLine(bytes, at);
  return at;
}

/** Where the first line that does not sort before `prefix` starts. */
function lowerBound(bytes: Buffer, first: number, prefix: Buffer): number {
  let low = first;
  let high = bytes.length;
  while (low < high) {
    const start = lineStart(bytes, first, (low + high) >> 1);
    if (compare(bytes, start, prefix) >= 0) high = start;
    else low = nextLine(bytes, start);
  }
  return low;
}

const compare = (bytes: Buffer, at: number, prefix: Buffer) =>
  bytes.compare(prefix, 0, prefix.length, at, Math.min(bytes.length, at + prefix.length));

function linesAt(bytes: Buffer, from: number, prefix: Buffer): readonly string[] {
  const found: string[] = [];
  for (let at = from; at < bytes.length && compare(bytes, at, prefix) === 0; at = nextLine(bytes, at)) {
    found.push(bytes.toString("utf8", at, nextLine(bytes, at)).replace(/\r?\n$/u, ""));
  }
  return found;
}

function lineStart(bytes: Buffer, first: number, at: number): number {
  return at === 0 ? first : Math.max(first, bytes.lastIndexOf(newline, at - 1) + 1);
}

function nextLine(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(newline, at);
  return end < 0 ? bytes.length : end + 1;
}
