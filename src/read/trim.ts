import type { Span } from "../schema/index.ts";

const pairs: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["‘", "’"],
  ['"', '"'],
  ["«", "»"],
]);

/**
 * A content without the marks at its edges: no comma or dash in front, no comma or final stop behind, unless a
 * closing quote follows it. A quote that opens inside takes its closing mark along, and the other way round.
 * Empty when nothing but marks is left.
 *
 * @example
 * trimContent("He said no.", [8, 11]) // => [[8, 10]]
 */
export function trimContent(text: string, span: Span): readonly Span[] {
  const [start, end] = balance(text, span);
  return trim(text, [start, end], /^[\s,.;:)\]–—-]$/u, /^[\s,.;:(–—-]$/u);
}

/** A source without marks at its edges. Empty when nothing but marks is left. */
export function trimSource(text: string, span: Span): readonly Span[] {
  return trim(text, span, /^[\s,.;:)\]"”’'–—-]$/u, /^[\s,.;:("“‘–—-]$/u);
}

function trim(text: string, [from, to]: Span, front: RegExp, behind: RegExp): readonly Span[] {
  let start = from;
  let end = to;
  while (start < end && front.test(text[start] ?? "")) start++;
  while (end > start && behind.test(text[end - 1] ?? "") && !isInitials(text, start, end)) end--;
  const inside = text.slice(start, Math.min(end, start + 200));
  return /[\p{L}\p{N}]/u.test(inside) || end - start > 200 ? [[start, end]] : [];
}

/** Whether the stop at the end belongs to its word: "U.S.", "a.m.". */
function isInitials(text: string, start: number, end: number): boolean {
  return /\p{L}\.\p{L}\.$/u.test(text.slice(Math.max(start, end - 8), end));
}

/** Takes in the closing mark of a quote that opens the span and stands right after it, or the opening one right before. */
function balance(text: string, [start, end]: Span): Span {
  const opening = text[start] ?? "";
  const closing = pairs.get(opening);
  const inside = text.slice(start + 1, end);
  if (closing && !inside.includes(closing)) {
    const after = /^[.,!?]?/u.exec(text.slice(end, end + 1))?.[0].length ?? 0;
    if (text[end] === closing) return [start, end + 1];
    if (after > 0 && text[end + 1] === closing) return [start, end + 2];
  }
  const before = [...pairs].find(([, mark]) => mark === text[end - 1])?.[0];
  if (before && before !== text[end - 1] && text[start - 1] === before && !inside.includes(before))
    return [start - 1, end];
  return [start, end];
}
