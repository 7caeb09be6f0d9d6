import type { Span } from "../schema/index.ts";

/** A run of text that makes one block: a line, or the lines of a wrapped paragraph. */
export interface Unit {
  readonly span: Span;
  readonly text: string;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * The paragraphs of a plain text from `offset` on, trimmed, in order.
 *
 * A line is a paragraph, unless the text is wrapped: a line then ends where its next word would not have fitted.
 *
 * @example
 * unitsOf("One.\nTwo.\n\nThree.").map(unit => unit.text) // => ["One.", "Two.", "Three."]
 */
export function unitsOf(text: string, offset = 0): readonly Unit[] {
  const groups = groupsOf(text, offset);
  const width = wrapWidth(text, groups);
  return groups.flatMap((lines) => joined(text, lines, width));
}

function groupsOf(text: string, offset: number): readonly (readonly Line[])[] {
  const groups: Line[][] = [[]];
  let start = offset;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = trimmed(text, start, end);
    if (line.start < line.end) groups.at(-1)?.push(line);
    else groups.push([]);
    start = end + 1;
  }
  return groups.filter((group) => group.length > 0);
}

function trimmed(text: string, start: number, end: number): Line {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, slice.trimEnd().length) };
}

/** The column that a text is wrapped at, or 0 when its lines are paragraphs. */
function wrapWidth(text: string, groups: readonly (readonly Line[])[]): number {
  const lengths = groups.flatMap((group) => group.map((line) => line.end - line.start));
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (width < 40 || width > 132) return 0;
  const breaks = groups.flatMap((group) =>
    group.slice(1).map((line, at) => breaksAt(text, group[at] as Line, line, width)),
  );
  const full = breaks.filter(Boolean).length;
  return breaks.length > 1 && full >= breaks.length * 0.7 ? width : 0;
}

/** Whether the first word of `next` would have passed the column (12 characters of slack for ragged wrapping). */
function breaksAt(text: string, line: Line, next: Line, width: number): boolean {
  const word = text.slice(next.start, next.end).match(/^\S+/u)?.[0].length ?? 0;
  return line.end - line.start + 1 + word > width - 12;
}

function joined(text: string, lines: readonly Line[], width: number): readonly Unit[] {
  const units: Unit[] = [];
  let start = lines[0]?.start ?? 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (next && width > 0 && breaksAt(text, line, next, width)) return;
    units.push({
      span: [start, line.end],
      text: text.slice(start, line.end),
      afterBlank: units.length === 0,
    });
    if (next) start = next.start;
  });
  return units;
}
