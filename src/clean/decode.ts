/** Windows-1252's characters for 0x80 to 0x9f (Node 20's TextDecoder has Latin-1's there); above that it is Latin-1. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const western = /^(utf-?8|us-ascii|ascii|iso-?8859-1|latin-?1|windows-1252|cp-?1252)$/iu;

/**
 * Text of a file whatever its encoding: UTF-16 by its mark, a charset by its label, else UTF-8.
 *
 * Bytes that are no UTF-8 are read as Windows-1252 one by one, which mends files of mixed encodings.
 *
 * @param label a charset named by the file or its server, e.g. "iso-8859-1"
 * @example
 * decode(new Uint8Array([0x63, 0x61, 0x66, 0xe9])) // => "café"
 */
export function decode(bytes: Uint8Array, label?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const strict = tryDecode(bytes, "utf-8");
  if (strict !== undefined) return strict;
  const named = label && !western.test(label) ? tryDecode(bytes, label) : undefined;
  return named ?? mend(bytes);
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function windows1252(byte: number): string {
  return byte < 0xa0 ? (high[byte - 0x80] ?? "") : String.fromCharCode(byte);
}

/** UTF-8 where it is valid, Windows-1252 where it is not; linear in the number of bytes. */
function mend(bytes: Uint8Array): string {
  const parts: string[] = [];
  const utf8 = new TextDecoder("utf-8");
  let good = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(utf8.decode(bytes.subarray(good, at)), windows1252(bytes[at] ?? 0));
    at += 1;
    good = at;
  }
  parts.push(utf8.decode(bytes.subarray(good)));
  return parts.join("");
}

/** Bytes of the UTF-8 sequence that starts here, 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const outside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || outside ? 0 : length;
}
