import type { Report } from "../schema/index.ts";
import type { Meta } from "./document.ts";
import type { Piece } from "./kinds.ts";
import { isBinary, normalise } from "./normalise.ts";
import { assemble } from "./report.ts";
import { splitTitle } from "./title.ts";
import { unitsOf } from "./units.ts";

/** Characters of one report that get blocks and are read; the rest stays in its text, unread. */
export const maxCharacters = 250_000;

/**
 * A report from plain text. Without a title in `meta`, a first line that looks like a headline is the title.
 *
 * `report.text` is the title, a blank line and the body; what is left out of the account stays in it.
 * Only the first 250,000 characters get blocks.
 *
 * @example
 * fromText("Talks resume\nEnvoys met in Doha.", {}).blocks.map(block => block.kind) // => ["title", "paragraph"]
 */
export function fromText(text: string, meta: Meta = {}): Report {
  const clean = normalise(text);
  const [title, body] = titled(clean, meta.title);
  return assemble({ title, body, pieces: piecesOf(body), meta, binary: isBinary(text) });
}

function titled(text: string, given: string | undefined): readonly [string | null, string] {
  const body = text.replace(/^(?:[^\S\n]*\n)+/u, "").trimEnd();
  const title = given && oneLine(given);
  if (!title) return splitTitle(body);
  const newline = body.indexOf("\n");
  const first = oneLine(newline < 0 ? body : body.slice(0, newline));
  if (first !== title) return [title, body];
  return [title, newline < 0 ? "" : body.slice(newline + 1).replace(/^(?:[^\S\n]*\n)+/u, "")];
}

/** A title as one line of at most 1,000 characters. */
export function oneLine(text: string): string {
  return normalise(text).replace(/\s+/gu, " ").trim().slice(0, 1000).toWellFormed();
}

/** The paragraphs of the part that is read; a last paragraph that passes the limit is cut at a space. */
function piecesOf(body: string): readonly Piece[] {
  const units = unitsOf(body.length > maxCharacters ? cutAtSpace(body) : body);
  return units.map((unit) => ({ ...unit, kind: null }));
}

function cutAtSpace(body: string): string {
  const space = body.slice(0, maxCharacters).search(/\s\S{0,200}$/u);
  return body.slice(0, space > 0 ? space : maxCharacters - (isHigh(body, maxCharacters - 1) ? 1 : 0));
}

function isHigh(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}
