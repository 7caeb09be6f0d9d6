import type { BlockKind } from "../schema/index.ts";

/** A node of a parsed page, as far as it is walked. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

/** A paragraph of a page and what its markup says of it. */
export interface Passage {
  readonly text: string;
  readonly kind: BlockKind | null;
}

const inline = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DFN EM FONT I INS KBD LABEL MARK Q RUBY RB RT S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR DEL STRIKE".split(
    " ",
  ),
);
const kinds: Readonly<Record<string, BlockKind>> = {
  BLOCKQUOTE: "quote",
  LI: "list",
  FIGCAPTION: "caption",
  CAPTION: "caption",
  ASIDE: "promo",
  FOOTER: "boilerplate",
};

/**
 * The passages of a page in reading order: an element that is no inline element, and `br`, ends a passage.
 *
 * @param leftOut what a placeholder element (see html-boxes.ts) stands for
 */
export function passagesOf(root: PageNode, leftOut: readonly string[] = []): readonly Passage[] {
  const found: Passage[] = [];
  let words: string[] = [];
  let linked = 0;
  const flush = (kind: BlockKind | null): void => {
    const all = words.join("");
    const links = linked > 0 && linked >= all.trim().length * 0.9 && all.length < 200;
    for (const line of linesOf(all)) found.push({ text: line, kind: links ? "boilerplate" : kind });
    words = [];
    linked = 0;
  };
  const walk = (node: PageNode, kind: BlockKind | null, link = false): void => {
    if (node.nodeType === 3) {
      const text = (node.textContent ?? "").replace(/[\s\u00a0]+/gu, " ");
      words.push(text);
      if (link) linked += text.length;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeName.toUpperCase();
    if (name === "BR") {
      words.push("\n");
      linked += link ? 1 : 0;
    }
    if (inline.has(name)) {
      for (const child of node.childNodes) walk(child, kind, link || name === "A");
      return;
    }
    if (name === "BR") return;
    flush(kind);
    const box = node.getAttribute?.("data-left-out");
    if (box) {
      for (const line of linesOf(leftOut[Number(box)] ?? "")) found.push({ text: line, kind: "promo" });
      return;
    }
    const own = kind ?? kinds[name] ?? null;
    for (const child of node.childNodes) walk(child, own);
    flush(own);
  };
  walk(root, null);
  flush(null);
  return found;
}

/** Lines of a passage with breaks in it; a break before a small letter is no more than a space. */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/ *\n+ */gu, "\n")
    .replace(/\n(?=\p{Ll})/gu, " ")
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}
