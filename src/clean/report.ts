import { createHash } from "node:crypto";
import type { Block, BlockKind, Report } from "../schema/index.ts";
import type { Meta } from "./document.ts";
import { isoDay } from "./iso.ts";
import { blocksOf, type Piece } from "./kinds.ts";
import { languageOf, noLanguage, unknownLanguage } from "./language.ts";

/** What a report is made of, once its source is cleaned. */
export interface Parts {
  readonly title: string | null;
  /** The body as given; `pieces` have their spans in it. */
  readonly body: string;
  readonly pieces: readonly Piece[];
  readonly meta: Meta;
  /** Whether the source was no text at all. */
  readonly binary?: boolean;
}

const unread: ReadonlySet<BlockKind> = new Set(["promo", "boilerplate", "caption", "byline", "dateline"]);

/** Whether a block is read: its words are the report's own. */
export function isRead(kind: BlockKind): boolean {
  return !unread.has(kind);
}

/** Joins title and body into a report: the title, a blank line, the body; spans moved along. */
export function assemble(parts: Parts): Report {
  const lead = parts.title === null ? "" : parts.body === "" ? parts.title : `${parts.title}\n\n`;
  const text = lead + parts.body;
  const blocks = parts.binary
    ? []
    : [...titleBlock(parts.title), ...moved(blocksOf(parts.pieces), lead.length)];
  const meta = parts.meta;
  return Object.freeze({
    id: meta.id ?? idOf(text, meta),
    url: meta.url ?? null,
    outlet: meta.outlet ?? null,
    title: parts.title,
    publishedAt: meta.publishedAt ?? statedDate(text, blocks),
    language: parts.binary ? noLanguage : languageOfBlocks(text, blocks),
    text,
    blocks,
  });
}

/** The date that a dateline near the top states in full, with its year. */
function statedDate(text: string, blocks: readonly Block[]): string | null {
  const lines = blocks.slice(0, 8).filter((block) => block.kind === "dateline");
  for (const {
    span: [start, end],
  } of lines) {
    const found = isoDay(text.slice(start, end));
    if (found) return found;
  }
  return null;
}

function titleBlock(title: string | null): readonly Block[] {
  return title ? [{ kind: "title", span: [0, title.length] }] : [];
}

function moved(blocks: readonly Block[], by: number): readonly Block[] {
  return blocks.map(({ kind, span: [start, end] }) => ({ kind, span: [start + by, end + by] }));
}

function languageOfBlocks(text: string, blocks: readonly Block[]): string {
  const words = blocks.filter((block) => isRead(block.kind) && block.kind !== "title");
  const sample = (words.length > 0 ? words : blocks).map(({ span: [start, end] }) => text.slice(start, end));
  return sample.length > 0 ? languageOf(sample.join("\n")) : unknownLanguage;
}

/** The same report gets the same id wherever it is read: 16 hexadecimal digits of its hash. */
function idOf(text: string, meta: Meta): string {
  const key = [meta.url ?? "", meta.outlet ?? "", meta.publishedAt ?? "", text].join("\u0000");
  return createHash("sha256").update(key).digest("hex").slice(0, 16);
}
