import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Where benchmark data lies: `PARLEY_BENCH_DATA`, else beside the project. */
export const dataFolder: string = process.env.PARLEY_BENCH_DATA || "../shared/data";

/** A text file as a string, unpacked where its name ends in `.gz`. */
export function readTextFile(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** The JSON values of a JSONL file, one a line, empty lines left out. */
export function readJsonLines<T>(path: string): readonly T[] {
  return readTextFile(path)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

export function isThere(path: string): boolean {
  return existsSync(path);
}

/** For each UTF-16 offset of a text the number of code points before it. */
export function codePoints(text: string): Uint32Array {
  const points = new Uint32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length; unit++) {
    points[unit] = point;
    const code = text.charCodeAt(unit);
    const next = text.charCodeAt(unit + 1);
    if (!(code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000)) point++;
  }
  points[text.length] = point;
  return points;
}
