import { createColors } from "picocolors";
import type { Report, Span } from "../../schema/index.ts";

/** How a page is set: colours (or none) and the columns it may take. */
export interface Page {
  readonly paint: ReturnType<typeof createColors>;
  readonly width: number;
}

/** A page for a terminal of so many columns; text is never set wider than 100. */
export function pageFor(options: { readonly colour: boolean; readonly columns: number | undefined }): Page {
  return { paint: createColors(options.colour), width: Math.max(36, Math.min(options.columns ?? 80, 100)) };
}

/** Text from outside, made harmless for a terminal: no control characters, no reordering marks, one line. */
export function plain(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\s]+/gu, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim();
}

/** The words of a span in quotation marks, cut in the middle when they are many. */
export function quoted(report: Report, span: Span, most = 240): string {
  const words = plain(report.text.slice(span[0], span[1]));
  const cut =
    words.length <= most
      ? words
      : `${words.slice(0, most * 0.7)} … ${words.slice(words.length - most * 0.25)}`;
  return `“${cut.replace(/^[“"]|[”"]$/gu, "")}”`;
}

/** The words of several spans, joined where they are apart. */
export function quotedAll(report: Report, spans: readonly Span[], most = 240): string {
  const words = spans.map(([start, end]) =>
    plain(report.text.slice(start, end)).replace(/^[“"]|[”"]$/gu, ""),
  );
  const joined = words.join(" … ");
  return `“${joined.length <= most ? joined : `${joined.slice(0, most)} …`}”`;
}

/** Lines of at most the page's width, each after `indent` spaces; colour codes take no room. */
export function wrapped(page: Page, text: string, indent: number): readonly string[] {
  const room = page.width - indent;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => pieces(one, room))) {
    if (line !== "" && seen(line) + 1 + seen(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines.map((one) => " ".repeat(indent) + one);
}

/** A heading with a rule to the edge of the page. */
export function heading(page: Page, title: string, count?: number): readonly string[] {
  const label = count === undefined ? title : `${title} ${count}`;
  const rule = "─".repeat(Math.max(0, page.width - label.length - 1));
  return [
    "",
    `${page.paint.bold(title)}${count === undefined ? "" : page.paint.dim(` ${count}`)} ${page.paint.dim(rule)}`,
  ];
}

const codes = /\u001b\[\d+m/gu;

function seen(text: string): number {
  return [...text.replace(codes, "")].length;
}

/** A word longer than a line is broken; one with colour codes in it is left whole. */
function pieces(word: string, room: number): readonly string[] {
  if (seen(word) <= room || word.search(codes) >= 0) return [word];
  const characters = [...word];
  const count = Math.ceil(characters.length / room);
  return Array.from({ length: count }, (_, at) => characters.slice(at * room, (at + 1) * room).join(""));
}
