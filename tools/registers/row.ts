import { readFileSync } from "node:fs";

/** One row of the register: an actor in one role. An actor has as many rows as roles; its first row holds its aliases. */
export interface RegisterRow {
  key: string;
  name: string;
  aliases: readonly string[];
  kind: string;
  country: string;
  sector: string;
  role: string;
  of: string;
  from: string;
  to: string;
  /** Last day on which the source vouches for the row; empty when it is sure of `to`. */
  seen: string;
  died: string;
  ties: readonly string[];
  source: string;
  /** How likely a bare name means this actor; not written to the file, it only orders names. */
  weight: number;
  /** Words that mean the actor without being its name: demonym, capital, seat, description. */
  words: readonly { how: string; word: string }[];
}

/** The columns of the written file, in order. */
export const columns = [
  "key",
  "name",
  "aliases",
  "kind",
  "country",
  "sector",
  "role",
  "of",
  "from",
  "to",
  "seen",
  "died",
  "ties",
  "source",
] as const;

/** A row with everything empty but what is given. */
export function row(part: Partial<RegisterRow> & Pick<RegisterRow, "key" | "name" | "kind">): RegisterRow {
  return {
    aliases: [],
    country: "",
    sector: "",
    role: "",
    of: "",
    from: "",
    to: "",
    seen: "",
    died: "",
    ties: [],
    source: "",
    weight: 0,
    words: [],
    ...part,
  };
}

/** A `|`-separated cell as a list. */
export function list(cell: string | undefined): readonly string[] {
  return (cell ?? "")
    .split("|")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** The rows of a TSV file with a header; `#` lines on top are comments. */
export function readTsv(path: string): readonly Record<string, string>[] {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const header = (lines[0] ?? "").split("\t");
  return lines.slice(1).map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ""]));
  });
}

/** The order in which `sortedLines` searches: by the bytes of UTF-8. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
