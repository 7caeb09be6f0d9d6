/** JSONL `{text}` in, `{tokens: [[start, end]]}` out (Unicode code points, as Python counts): training reads with the very tokenizer of src/read. */
import { createInterface } from "node:readline";
import { tokenize } from "../src/read/tokenize.ts";

for await (const line of createInterface({ input: process.stdin })) {
  const { text } = JSON.parse(line) as { text: string };
  const points = new Uint32Array(text.length + 1);
  for (let unit = 0, point = 0; unit <= text.length; unit++) {
    points[unit] = point;
    const code = text.charCodeAt(unit);
    if (!(code >= 0xd800 && code < 0xdc00)) point++;
  }
  const tokens = tokenize(text).map((token) => [points[token.start], points[token.end]]);
  process.stdout.write(`${JSON.stringify({ tokens })}\n`);
}
