/** Every code an error or a problem can carry. `src/errors.ts` says for each what to do. */
export type ErrorCode =
  | "E_NO_TEXT"
  | "E_NOT_TEXT"
  | "E_ONLY_PROMO"
  | "E_NOT_ENGLISH"
  | "E_TOO_LONG"
  | "E_BAD_LINE"
  | "E_BAD_FIELD"
  | "E_BAD_HTML"
  | "E_BAD_FEED"
  | "E_FILE"
  | "E_FETCH"
  | "E_FETCH_REFUSED"
  | "E_MODEL_CHECKSUM"
  | "E_TABLE"
  | "E_SPAN"
  | "E_READ"
  | "E_USAGE";

/** An error that a door turns into words: a code to search for, what was wrong, and what to do about it. */
export class ParleyError extends Error {
  readonly code: ErrorCode;
  /** What to do, when the place that failed knows better than `src/errors.ts`. */
  readonly hint: string | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { readonly hint?: string; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "ParleyError";
    this.code = code;
    this.hint = options.hint;
  }
}
