import { Parser } from "htmlparser2";

/** Elements whose words are no text of the page. */
const dropped = new Set(
  "script style noscript template svg math iframe object embed canvas video audio select button form input textarea dialog nav menu".split(
    " ",
  ),
);
const voids = new Set("br hr img meta link wbr source col area base".split(" "));
/** Nesting that pages need; deeper elements are left out and their words kept. */
const maxDepth = 200;
const maxElements = 60_000;

/** A page without scripts, forms and menus, and no deeper or larger than can be read. */
export interface Pruned {
  readonly html: string;
  /** The JSON-LD scripts, unparsed. */
  readonly data: readonly string[];
  /** Whether elements were left out because the page nests too deep or has too many. */
  readonly flattened: boolean;
}

/**
 * Streams a page through a tokenizer, so that depth, size and entity bombs stay bounded: entities are decoded
 * one by one and never expand, and declarations are skipped.
 */
export function prune(page: string): Pruned {
  const out: string[] = [];
  const data: string[] = [];
  const open: boolean[] = [];
  let skipping = 0;
  let elements = 0;
  let depth = 0;
  let flattened = false;
  let script: string[] | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "script" && /ld\+json/iu.test(attributes.type ?? "")) script = [];
        if (skipping > 0 || dropped.has(name)) {
          if (!voids.has(name) && name !== "input" && name !== "embed") skipping += 1;
          return;
        }
        if (voids.has(name)) {
          if (elements < maxElements) out.push(tag(name, attributes));
          return;
        }
        const kept = depth < maxDepth && elements < maxElements;
        open.push(kept);
        if (!kept) flattened = true;
        else {
          depth += 1;
          elements += 1;
          out.push(tag(name, attributes));
        }
      },
      ontext(text) {
        if (script) script.push(text);
        else if (skipping === 0) out.push(escaped(text));
      },
      onclosetag(name) {
        if (name === "script" && script) {
          data.push(script.join(""));
          script = null;
        }
        if (voids.has(name) || name === "input" || name === "embed") return;
        if (skipping > 0) skipping -= 1;
        else if (open.pop()) {
          depth -= 1;
          out.push(`</${name}>`);
        } else out.push(" ");
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.write(page);
  parser.end();
  return { html: out.join(""), data, flattened };
}

/** Attributes that say what an element is; handlers, styles and addresses go. */
const useful = new Set(
  "class id role property name content datetime itemprop itemtype rel href charset lang pubdate".split(" "),
);

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const kept = Object.entries(attributes)
    .filter(([key]) => useful.has(key) || key === "hidden" || key === "aria-hidden" || key === "aria-label")
    .map(([key, value]) => ` ${key}="${escaped(value.slice(0, 2000)).replaceAll('"', "&quot;")}"`);
  return `<${name}${kept.join("")}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
