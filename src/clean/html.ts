import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Report } from "../schema/index.ts";
import type { Meta } from "./document.ts";
import { type PageNode, type Passage, passagesOf } from "./html-blocks.ts";
import { type BoxElement, boxesOut } from "./html-boxes.ts";
import { metaOf, type Page } from "./html-meta.ts";
import { prune } from "./html-prune.ts";
import type { Piece } from "./kinds.ts";
import { isBinary, normalise } from "./normalise.ts";
import { assemble } from "./report.ts";
import { maxCharacters, oneLine } from "./text.ts";

/** Characters of a page that are looked at. */
const maxHtml = 4_000_000;

interface Parsed extends Page {
  querySelectorAll(selector: string): Iterable<BoxElement>;
  readonly title: string;
  readonly body: BoxElement | null;
  readonly documentElement: BoxElement;
}

/**
 * A report from a page: its main text, with title, date, outlet and address from the page where `meta` has none.
 *
 * Scripts never run; what is left out (boxes, captions) stays in the text as blocks of its kind.
 */
export function fromHtml(html: string, meta: Meta = {}): Report {
  const pruned = prune(normalise(html.slice(0, maxHtml)));
  const page = parse(pruned.html);
  const told = metaOf(page, pruned.data);
  const heading = oneLine(page.querySelector("h1")?.textContent ?? "");
  const boxes = boxesOut(page);
  const main = pruned.flattened ? null : mainOf(page);
  const passages = passagesOf(main?.root ?? page.body ?? page.documentElement, boxes);
  const shown = oneLine(meta.title ?? told.title ?? heading);
  const title = shown || ownTitle(oneLine(main?.title || page.title || ""), passages) || null;
  const pieces = piecesOf(passages.filter((passage, at) => at > 30 || passage.text !== title));
  return assemble({
    title,
    body: pieces.map((piece) => piece.text).join("\n\n"),
    pieces: pieces.filter((piece) => piece.span[1] <= maxCharacters),
    meta: { ...told, ...defined(meta) },
    binary: isBinary(html),
  });
}

/** A page's title without its site's name: the part that the page shows as a line of its own. */
function ownTitle(title: string, passages: readonly Passage[]): string {
  const parts = title.split(/\s+[|—–:-]+\s+/u);
  const shown = passages
    .slice(0, 30)
    .find((passage) => passage.text.length > 20 && parts.includes(passage.text));
  return shown?.text ?? title;
}

/** linkedom's document, as far as it is used here. */
function parse(html: string): Parsed {
  const full = /<(html|body)[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(full).document as unknown as Parsed;
}

/** The part of a page that holds its main text; null when none is found. */
function mainOf(page: Parsed): { readonly root: PageNode; readonly title: string } | null {
  const length = page.body?.textContent?.length ?? 0;
  try {
    const found = new Readability<PageNode>(page as unknown as ConstructorParameters<typeof Readability>[0], {
      charThreshold: Math.min(300, length / 4),
      keepClasses: true,
      serializer: (node) => node as unknown as PageNode,
    }).parse();
    return found?.content ? { root: found.content, title: found.title ?? "" } : null;
  } catch {
    return null;
  }
}

function piecesOf(passages: readonly Passage[]): readonly Piece[] {
  let at = 0;
  return passages.map(({ text, kind }) => {
    const start = at;
    at += text.length + 2;
    return { text, kind, span: [start, start + text.length], afterBlank: true };
  });
}

function defined(meta: Meta): Meta {
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined));
}
