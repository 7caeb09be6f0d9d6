import type { Meta } from "./document.ts";
import { isoOf } from "./iso.ts";

/** What is asked of a parsed page: linkedom's documents have more. */
export interface Page {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
export interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

const titles = ['meta[property="og:title"]', 'meta[name="twitter:title"]', 'meta[itemprop="headline"]'];
const dates = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="publish_date"]',
  'meta[name="publication_date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="article:published_time"]',
  'meta[name="sailthru.date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dc.date"]',
];
const times = [
  '[itemprop="datePublished"]',
  "time[pubdate]",
  "article time[datetime]",
  "header time[datetime]",
  "time[datetime]",
];

/** Title, date, outlet and address of a page: JSON-LD first, then meta elements, then what is shown. */
export function metaOf(page: Page, data: readonly string[]): Meta {
  const article = articleIn(data);
  const published =
    isoOf(article.datePublished) ?? first(dates, (one) => isoOf(content(page, one))) ?? shown(page);
  return {
    title: text(article.headline) ?? first(titles, (one) => content(page, one)),
    publishedAt: published,
    outlet: text(nested(article.publisher, "name")) ?? content(page, 'meta[property="og:site_name"]'),
    url:
      page.querySelector('link[rel="canonical"]')?.getAttribute("href") ||
      content(page, 'meta[property="og:url"]'),
  };
}

function shown(page: Page): string | undefined {
  return first(times, (one) => {
    const element = page.querySelector(one);
    return isoOf(
      element?.getAttribute("datetime") ?? element?.getAttribute("content") ?? element?.textContent?.trim(),
    );
  });
}

function content(page: Page, selector: string): string | undefined {
  return text(page.querySelector(selector)?.getAttribute("content"));
}

function first<Found>(
  selectors: readonly string[],
  find: (one: string) => Found | undefined,
): Found | undefined {
  for (const selector of selectors) {
    const found = find(selector);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first article of the JSON-LD scripts, also inside a graph. */
function articleIn(data: readonly string[]): Readonly<Record<string, unknown>> {
  for (const script of data) {
    const found = search(parse(script), 4);
    if (found) return found;
  }
  return {};
}

function search(value: unknown, depth: number): Readonly<Record<string, unknown>> | undefined {
  if (depth === 0 || typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return first(value as readonly string[], (one) => search(one, depth - 1));
  const record = value as Readonly<Record<string, unknown>>;
  if (record.headline && record.datePublished) return record;
  return search(record["@graph"] ?? record.mainEntity, depth - 1);
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return undefined;
  }
}

function nested(value: unknown, key: string): unknown {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "object" && one !== null
    ? (one as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
