/** What is known of a report besides its words. */
export interface Meta {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** ISO 8601 date or date and time. */
  readonly publishedAt?: string | undefined;
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
}

/** A report as it came, before it is cleaned: plain text, or a page. */
export interface RawDocument extends Meta {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}
