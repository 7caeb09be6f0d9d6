import { readFileSync } from "node:fs";
import { openReader, type Reader } from "../src/read/index.ts";
import type { Block, Reading, Report } from "../src/schema/index.ts";

let reader: Promise<Reader> | null = null;

/** A report of plain text: one paragraph block for each run of text between blank lines. */
export function reportOf(text: string, options: { readonly publishedAt?: string | null } = {}): Report {
  const blocks: Block[] = [...text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/gu)].map((found) => ({
    kind: "paragraph",
    span: [found.index, found.index + found[0].length],
  }));
  const publishedAt = options.publishedAt ?? null;
  return { id: "test", url: null, outlet: null, title: null, publishedAt, language: "en", text, blocks };
}

/** What the model in models/ reads in a text; the model is opened once a process. */
export async function readText(
  text: string,
  options: { readonly publishedAt?: string | null } = {},
): Promise<Reading> {
  return readReport(reportOf(text, options));
}

/** What the model reads in a report. */
export async function readReport(report: Report): Promise<Reading> {
  reader ??= openReader({ workers: 1 });
  return (await reader).read(report);
}

/** The text of a file that is not part of the project, or null where it is absent: tests skip what needs it. */
export function outside(path: string): string | null {
  try {
    return readFileSync(new URL(path, import.meta.url), "utf8");
  } catch {
    return null;
  }
}
