import { type ErrorCode, ParleyError } from "./lib/parley-error.ts";

export { type ErrorCode, ParleyError };

/** What to do about each code, where the error itself does not say. */
export const hints: Readonly<Record<ErrorCode, string>> = Object.freeze({
  E_NO_TEXT: "Give a report with some text in it.",
  E_NOT_TEXT: "Give plain text, HTML, RSS or Atom; convert PDF and Word files to text first.",
  E_ONLY_PROMO: "The page holds an appeal or a menu and no report; give the article's own page.",
  E_NOT_ENGLISH: "Parley reads English only; give a translation.",
  E_TOO_LONG: "Split the text into its reports and read each on its own.",
  E_BAD_LINE: "Each line must be one JSON object with text or html.",
  E_BAD_FIELD: "See docs/records.md for the fields of an input line.",
  E_BAD_HTML: "Give the page's main text as plain text.",
  E_BAD_FEED: "Give an RSS or Atom feed.",
  E_FILE: "Check that the file exists and that you may read it.",
  E_FETCH: "Save the page and give the file.",
  E_FETCH_REFUSED: "Parley fetches public http and https addresses only.",
  E_MODEL_CHECKSUM: "Restore it with `git checkout -- models` or `npm ci`; `parley doctor` checks it again.",
  E_TABLE: "Restore it with `git checkout -- data` or install the package again.",
  E_SPAN: "This is a bug in Parley; please report it with the text.",
  E_READ: "This is a bug in Parley; please report it with the text.",
  E_USAGE: "See `parley --help`.",
});

/** Any error in the words of a door: one line for what was wrong, one for what to do. */
export function describe(error: unknown): {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
} {
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  const own = error instanceof ParleyError ? error.hint : undefined;
  return { code, message, hint: own ?? (code in hints ? hints[code as ErrorCode] : hints.E_READ) };
}

function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "E_READ";
}
