/** A text of lines sorted by UTF-16 code units, searched where it lies: opening it costs nothing but the reading. */
export interface SortedLines {
  /** All lines whose first cell (up to the first tab) is exactly `key`, in order. */
  readonly find: (key: string) => readonly string[];
}

/**
 * Searches sorted lines by their first cell, by halving; nothing is parsed before it is asked for.
 *
 * Lines that begin with `#` may stand on top. Every other line must hold a tab.
 *
 * @example
 * sortedLines("beirut\tLB\ntyre\tLB\n").find("tyre") // => ["tyre\tLB"]
 */
export function sortedLines(text: string): SortedLines {
  const first = afterComments(text);
  return { find: (key) => linesAt(text, lowerBound(text, first, `${key}\t`), `${key}\t`) };
}

function afterComments(text: string): number {
  let at = 0;
  while (text[at] === "#") {
    const end = text.indexOf("\n", at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

/** Where the first line that does not sort before `prefix` starts. */
function lowerBound(text: string, first: number, prefix: string): number {
  let low = first;
  let high = text.length;
  while (low < high) {
    const start = lineStart(text, first, (low + high) >> 1);
    if (text.slice(start, start + prefix.length) >= prefix) high = start;
    else low = nextLine(text, start);
  }
  return low;
}

function linesAt(text: string, from: number, prefix: string): readonly string[] {
  const found: string[] = [];
  for (let at = from; at < text.length && text.startsWith(prefix, at); at = nextLine(text, at)) {
    found.push(text.slice(at, nextLine(text, at)).replace(/\r?\n$/u, ""));
  }
  return found;
}

function lineStart(text: string, first: number, at: number): number {
  const before = at === 0 ? -1 : text.lastIndexOf("\n", at - 1);
  return Math.max(first, before + 1);
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}
