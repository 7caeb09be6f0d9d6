import { z } from "zod";
import { isoDate, list, record, span } from "./parts.ts";

/** What a run of text is. `promo`, `boilerplate` and `caption` are left out of the account. */
export const blockKind = z.enum([
  "title",
  "paragraph",
  "quote",
  "list",
  "caption",
  "dateline",
  "byline",
  "promo",
  "boilerplate",
]);
export type BlockKind = z.infer<typeof blockKind>;

/** A run of the report's text with its kind. Blocks follow one another and do not overlap. */
export const block = record({ kind: blockKind, span });
export type Block = z.infer<typeof block>;

/** One published text. `text` is the title, a blank line and the body, with `\n` newlines; left-out blocks stay in it. */
export const report = record({
  id: z.string().min(1).max(200),
  url: z.string().nullable(),
  /** Who published it. */
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  /** ISO 8601 date, with a time when the report gives one. */
  publishedAt: isoDate.nullable(),
  /** ISO 639-1 code, "und" when there is too little text to tell. */
  language: z.string(),
  text: z.string(),
  blocks: list(block),
});
export type Report = z.infer<typeof report>;

/** Something that could not be read or placed, in words for a person. */
export const problem = record({
  /** Searchable: "E_NO_TEXT", "no-publication-date". */
  code: z.string().min(1),
  message: z.string(),
  span: span.nullable(),
});
export type Problem = z.infer<typeof problem>;
