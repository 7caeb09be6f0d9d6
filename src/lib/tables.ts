import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ParleyError } from "./parley-error.ts";

/** One row of a word list: column name to cell, cells as written and trimmed. */
export type Row = Readonly<Record<string, string>>;

const cache = new Map<string, readonly Row[]>();

/** The package's own folder, from `src/` in development and from `dist/` when built. */
export const packageRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

const folder = join(packageRoot, "data", "en");

/**
 * The rows of `data/en/<name>.tsv`, read once and kept.
 *
 * The file has `#` comment lines with source and licence on top, then a header line, then one row a line
 * with tabs between cells. A missing cell is the empty string.
 *
 * @throws ParleyError `E_TABLE` when the file is missing, has no header, or a row has too many cells.
 * @example
 * table("block-cues")[0]?.kind // => "promo"
 */
export function table(name: string): readonly Row[] {
  const known = cache.get(name);
  if (known) return known;
  const rows = parseTable(name, readTable(name));
  cache.set(name, rows);
  return rows;
}

/** The names of all word lists, sorted. */
export function tableNames(): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tsv"))
    .map((file) => file.slice(0, -".tsv".length))
    .sort();
}

/** The rows of a word list given as text; `name` is used in errors only. */
export function parseTable(name: string, text: string): readonly Row[] {
  const lines = text
    .split(/\r?\n/u)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== "" && !line.startsWith("#"));
  const header = lines[0]?.line.split("\t").map((cell) => cell.trim());
  if (!header) throw broken(name, "has no header line");
  return Object.freeze(lines.slice(1).map(({ line, number }) => toRow(name, header, line, number)));
}

function toRow(name: string, header: readonly string[], line: string, number: number): Row {
  const cells = line.split("\t");
  if (cells.length > header.length)
    throw broken(name, `line ${number} has ${cells.length} cells, the header ${header.length}`);
  return Object.freeze(Object.fromEntries(header.map((column, at) => [column, (cells[at] ?? "").trim()])));
}

function readTable(name: string): string {
  try {
    return readFileSync(join(folder, `${name}.tsv`), "utf8");
  } catch {
    throw broken(name, "cannot be read");
  }
}

function broken(name: string, what: string): ParleyError {
  return new ParleyError("E_TABLE", `data/en/${name}.tsv ${what}`);
}

function findRoot(from: string): string {
  if (existsSync(join(from, "package.json"))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error("parley: the package's own package.json was not found");
  return findRoot(parent);
}
