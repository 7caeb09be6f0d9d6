const newlines = /\r\n?|[\u2028\u2029\u0085\v\f]/gu;
const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/gu;
const marks = /^\ufeff+/u;

/**
 * Text with `\n` newlines, no byte-order mark, spaces for control characters and U+FFFD for lone surrogates.
 *
 * Right-to-left marks and every other character stay, so what is read is what was written.
 *
 * @example
 * normalise("\ufeffTalks\r\nresume\u0000") // => "Talks\nresume "
 */
export function normalise(text: string): string {
  return text.replace(marks, "").replace(newlines, "\n").replace(controls, " ").toWellFormed();
}

/** How PDF, zip, PNG, GIF, JPEG, gzip and ELF files begin, read as Windows-1252 or UTF-8. */
const magic = [
  "%PDF-",
  "PK\u0003\u0004",
  "\u2030PNG",
  "\ufffdPNG",
  "GIF8",
  "ÿØÿ",
  "\ufffd\ufffd\ufffd\ufffdJFIF",
  "\u001f\u2039",
  "\u007fELF",
];

/**
 * Whether a text is no text at all: a picture or an archive taken for one.
 *
 * Judged by control characters and U+FFFD in the first 20,000 characters.
 */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  if (magic.some((start) => sample.startsWith(start))) return true;
  const odd = sample.match(controls)?.length ?? 0;
  const lost = sample.match(/\ufffd/gu)?.length ?? 0;
  return odd + lost > Math.max(2, sample.length * 0.05);
}
