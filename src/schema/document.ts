import { z } from "zod";

const words = z.string().nullish();

/** One document as it comes in: a line of `parley read --jsonl`. Other fields are left alone. */
export const document = z
  .object({
    id: z.union([z.string().min(1).max(200), z.number()]).nullish(),
    title: words,
    /** Plain text; where it is missing, `html`. */
    text: words,
    html: words,
    /** ISO 8601 date or date and time. */
    publishedAt: words,
    url: words,
    outlet: words,
  })
  .readonly();
export type Document = z.infer<typeof document>;
