/**
 * Splits a plain text into its headline and the rest: the first line, when it looks like a headline.
 *
 * A headline is one short line without a full stop, with text after it, and neither byline nor dateline.
 *
 * @example
 * splitTitle("Talks resume in Doha\nEnvoys met on Monday.") // => ["Talks resume in Doha", "Envoys met on Monday."]
 * splitTitle("Envoys met on Monday.") // => [null, "Envoys met on Monday."]
 */
export function splitTitle(text: string): readonly [title: string | null, body: string] {
  const start = text.search(/\S/u);
  if (start < 0) return [null, ""];
  const newline = text.indexOf("\n", start);
  if (newline < 0) return [null, text.slice(start)];
  const first = text
    .slice(start, newline)
    .trim()
    .replace(/^#+\s+/u, "");
  const body = text.slice(newline + 1).replace(/^\s*\n/u, "");
  return looksLikeTitle(first, body) ? [first, body] : [null, text.slice(start)];
}

function looksLikeTitle(line: string, body: string): boolean {
  const words = line.split(/\s+/u).length;
  if (line.length > 220 || words > 32 || words < 2 || body.trim() === "") return false;
  if (/[.;,:…]["”’')\]]*$/u.test(line) && !/\b\p{Lu}\.(\p{Lu}\.)+$/u.test(line)) return false;
  if (/^(by|from|published|updated)\s/iu.test(line) && words < 8) return false;
  if (/^\p{Lu}[\p{Lu} .,'’-]+(\([^)]*\))?\s*[—–-]\s/u.test(line) && words > 14) return false;
  return !wrapsInto(line, body);
}

/** A first line that runs on in the next, in a text wrapped at some column, is no headline. */
function wrapsInto(line: string, body: string): boolean {
  const next = body.split("\n", 1)[0]?.trim() ?? "";
  return /^\p{Ll}/u.test(next) && line.length > 40;
}
