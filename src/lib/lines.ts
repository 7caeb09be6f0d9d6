/** One line of a stream as bytes, without its newline; `tooLong` when it was longer than allowed and its bytes are gone. */
export interface Line {
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
}

/**
 * The lines of a byte stream, in order; never holds more than one line of at most `limit` bytes.
 *
 * A newline at the very end opens no further line.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    if (length <= limit) parts.push(part);
    length += part.length;
    if (length > limit) parts = [];
  };
  const line = (): Line => {
    const done = { bytes: Buffer.concat(parts), tooLong: length > limit };
    parts = [];
    length = 0;
    return done;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      yield line();
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield line();
}
