import { decode, fromFeed, fromHtml, fromText, isoOf } from "./clean/index.ts";
import type { Line } from "./lib/lines.ts";
import { type Document, document, type Problem, type Report } from "./schema/index.ts";

/** A report with what was wrong with the document it came from. */
export interface Received {
  readonly report: Report;
  readonly problems: readonly Problem[];
}

/** A document made into a report. Its `text` counts, `html` where there is none. */
export function receive(one: Document): Received {
  const published = one.publishedAt ? isoOf(one.publishedAt) : undefined;
  const wrong = one.publishedAt && !published;
  const meta = {
    id: one.id === null || one.id === undefined ? undefined : String(one.id),
    title: one.title || undefined,
    url: one.url || undefined,
    outlet: one.outlet || undefined,
    publishedAt: published,
  };
  const report = one.text || !one.html ? fromText(one.text ?? "", meta) : fromHtml(one.html, meta);
  const message = `publishedAt is no ISO 8601 date: "${(one.publishedAt ?? "").slice(0, 80)}"; the report was read without it.`;
  return { report, problems: wrong ? [problemOf("E_BAD_FIELD", message)] : [] };
}

/** The document that a line holds, or what is wrong with it, and the id it gave as far as that can be told. */
export function documentIn(
  line: Line,
): Document | { readonly problem: Problem; readonly id: string | undefined } {
  if (line.tooLong)
    return { problem: problemOf("E_TOO_LONG", "The line is too long and was not read."), id: undefined };
  let value: unknown;
  try {
    value = JSON.parse(decode(line.bytes));
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    return { problem: problemOf("E_BAD_LINE", `The line is not JSON: ${why.slice(0, 120)}`), id: undefined };
  }
  const checked = document.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const field = issue?.path.join(".") || "the line";
  return {
    problem: problemOf("E_BAD_FIELD", `${field}: ${issue?.message ?? "not as expected"}`),
    id: idIn(value),
  };
}

/** A report without text, for a line that held none. */
export function emptyReport(id: string): Report {
  return {
    id,
    url: null,
    outlet: null,
    title: null,
    publishedAt: null,
    language: "und",
    text: "",
    blocks: [],
  };
}

export function problemOf(code: string, message: string): Problem {
  return { code, message: message.toWellFormed(), span: null };
}

function idIn(value: unknown): string | undefined {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" && id !== "" ? id.slice(0, 200).toWellFormed() : undefined;
}

/**
 * The documents of a file: a feed has several, a page or a text is one. Told by how the file begins, not by its name.
 *
 * @example
 * documentsOf(Buffer.from("<p>Talks resume.</p>")) // => [{ html: "<p>Talks resume.</p>" }]
 */
export function documentsOf(bytes: Uint8Array): readonly Document[] {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString("latin1");
  const label = head.match(/charset=["']?([\w-]+)|encoding=["']([\w-]+)/iu);
  const text = decode(bytes, label?.[1] ?? label?.[2]);
  const start = text
    .slice(0, 3000)
    .replace(/^\ufeff/u, "")
    .trimStart();
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(rss|feed|rdf:RDF)\b/iu.test(start)) return fromFeed(text);
  const page =
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|article|main|div|section|p|h1|table)\b/iu;
  return [page.test(start) ? { html: text } : { text }];
}
