import { parseFeed } from "feedsmith";
import { ParleyError } from "../lib/parley-error.ts";
import type { RawDocument } from "./document.ts";
import { isoOf } from "./iso.ts";
import { normalise } from "./normalise.ts";

/** What the feed formats have in common, as far as it is used. */
interface Item {
  readonly id?: string;
  readonly guid?: { readonly value?: string };
  readonly title?: string | { readonly value?: string };
  readonly link?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly description?: string;
  readonly summary?: string | { readonly value?: string };
  readonly content?: string | { readonly encoded?: string; readonly value?: string };
  readonly dc?: { readonly date?: string; readonly dates?: readonly string[] };
}

interface Feed {
  readonly title?: string | { readonly value?: string };
  readonly items?: readonly Item[];
  readonly entries?: readonly Item[];
}

/**
 * The documents of an RSS, Atom or RDF feed, in its order; the feed's title is their outlet.
 *
 * @throws ParleyError `E_BAD_FEED` when it is none of these.
 */
export function fromFeed(xml: string): readonly RawDocument[] {
  const feed = parsed(normalise(xml));
  return (feed.items ?? feed.entries ?? []).map((item) => ({
    title: textOf(item.title),
    html: bodyOf(item),
    url: item.link ?? item.links?.find((link) => !link.rel || link.rel === "alternate")?.href,
    outlet: textOf(feed.title),
    publishedAt: isoOf(
      item.pubDate ?? item.published ?? item.dc?.dates?.[0] ?? item.dc?.date ?? item.updated,
    ),
  }));
}

function parsed(xml: string): Feed {
  try {
    return parseFeed(xml).feed as unknown as Feed;
  } catch (cause) {
    throw new ParleyError("E_BAD_FEED", "this is no RSS or Atom feed", { cause });
  }
}

/** The fullest text that an item carries. */
function bodyOf(item: Item): string {
  const content =
    typeof item.content === "string" ? item.content : (item.content?.encoded ?? item.content?.value);
  return content ?? item.description ?? textOf(item.summary) ?? "";
}

function textOf(value: string | { readonly value?: string } | undefined): string | undefined {
  return typeof value === "string" ? value : value?.value;
}
