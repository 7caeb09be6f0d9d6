import type { Block, BlockKind } from "../schema/index.ts";
import { leftOut } from "./promo.ts";
import type { Unit } from "./units.ts";

/** A paragraph with what is known of its kind already, from the page's markup. */
export interface Piece extends Unit {
  readonly kind: BlockKind | null;
}

const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
const weekday = "(mon|tues|wednes|thurs|fri|satur|sun)day";
const date = `(${weekday},?\\s+)?(\\d{1,2}(st|nd|rd|th)?\\s+${month}|${month}\\s+\\d{1,2}(st|nd|rd|th)?|\\d{4}-\\d\\d-\\d\\d)`;
const dateLine = new RegExp(
  `^((first )?(published|posted|updated|last updated|issued)\\b[:,]?\\s*(on\\s+|at\\s+)?)?(\\d{1,2}[:.]\\d\\d[^a-z]*)?([\\p{L} .'’-]{2,30}(,|\\s[|—–-])\\s*)?${date}([,\\s]+\\d{4})?([\\s,|·—–-]+[\\d:.apmAPMGUTCESDB+ ]{0,24})?\\.?$`,
  "iu",
);
const opening =
  /^\p{Lu}[\p{Lu}'’.-]+([ ,]+(\p{Lu}[\p{L}'’.-]*|\d{1,2}|\d{4}))*,?(\s+\([\p{L} .-]{2,30}\))?\s*(—|–|--|-)\s+(?=\S)/u;
const stamp = /^(first )?(published|posted|updated)\b[^.]{0,40}\d{4}\b.{0,50}$/iu;
/** A line of its own with a name, or a name and a post: "Ottilie Marchbank, Middle East editor". */
const author =
  /^\p{Lu}[\p{L}'’-]+( \p{Lu}\.)? \p{Lu}[\p{L}'’-]+(,? [\p{L} ]{0,40}(editor|correspondent|reporter|analyst|writer))?$/u;
const byline =
  /^(by\s+(?!\d)\p{Lu}[\p{L}'’.-]+(,?\s+[\p{L}'’.-]+){0,12}|\(?(additional |further )?(reporting|writing|editing|edited|compiled|written|translated) by\b.{2,200})$/iu;
/** A line of its own that names the agency: "Tarrowick Wire", "Staff and agencies". */
const agency =
  /^(\p{Lu}[\p{L}.]+ ){0,2}(wire|press|news agency|agency|agencies|news service|correspondents?|staff|reuters|afp|ap)$/iu;

/**
 * The blocks of a report from its paragraphs: what a page's markup did not say is told from the words.
 *
 * A dateline that opens a paragraph ("CAIRO, July 7 -") becomes a block of its own.
 */
export function blocksOf(pieces: readonly Piece[]): readonly Block[] {
  const out = leftOut(pieces);
  return pieces.flatMap((piece, at) => {
    const kind = known(piece.kind)
      ? piece.kind
      : (kindByPlace(piece.text, at) ?? out[at] ?? kindByWords(piece));
    return kind === "paragraph" ? withDateline(piece) : [{ kind, span: piece.span }];
  });
}

/** Markup that says "paragraph" or nothing leaves the kind to the words. */
function known(kind: BlockKind | null): kind is BlockKind {
  return kind !== null && kind !== "paragraph" && kind !== "list";
}

/** Lines that only count near the top: who wrote it, where and when. */
function kindByPlace(text: string, at: number): BlockKind | null {
  if (text.length > 240) return null;
  if (at < 4 && (agency.test(text) || author.test(text))) return "byline";
  if (byline.test(text) && (at < 5 || !/^by\s/iu.test(text))) return "byline";
  return at < 6 && (dateLine.test(text) || stamp.test(text)) ? "dateline" : null;
}

function kindByWords(piece: Piece): BlockKind {
  if (piece.kind === "list" || /^([-*•‣◦▪]|\d{1,2}[.)])\s/u.test(piece.text)) return "list";
  return /^>\s/u.test(piece.text) ? "quote" : "paragraph";
}

function withDateline(piece: Piece): readonly Block[] {
  const [start, end] = piece.span;
  const lead = piece.text.slice(0, 90).match(opening)?.[0];
  if (!lead || lead.length > 80 || !/\p{Lu}{3}/u.test(lead)) return [{ kind: "paragraph", span: piece.span }];
  return [
    { kind: "dateline", span: [start, start + lead.trimEnd().length] },
    { kind: "paragraph", span: [start + lead.length, end] },
  ];
}
