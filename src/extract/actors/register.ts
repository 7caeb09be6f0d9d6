import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cached } from "../../lib/cached.ts";
import { normalName } from "../../lib/names.ts";
import { sortedLines } from "../../lib/sorted-lines.ts";
import { packageRoot, parseTable, type Row } from "../../lib/tables.ts";
import type { ActorKind, Sector, TieRelation } from "../../schema/index.ts";

/** An office, with the days between which it was held; `seen` is the last day a source vouches for when the end is not known. */
export interface Office {
  readonly title: string;
  /** Key of whom the office serves, null when unknown. */
  readonly of: string | null;
  readonly sector: Sector | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly seen: string | null;
}

/** What the register knows of one actor. */
export interface Entry {
  readonly key: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly sector: Sector | null;
  readonly died: string | null;
  readonly offices: readonly Office[];
  readonly ties: readonly Bond[];
}

/** A tie of the register, with the days between which it held; null for an open end. */
export interface Bond {
  readonly relation: TieRelation;
  readonly with: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A way in which a name can mean actors; the likeliest key comes first. */
export interface Meaning {
  readonly how: "name" | "acronym" | "surname" | "demonym" | "capital" | "seat";
  readonly keys: readonly string[];
}

export interface Register {
  /** The actors that a name can mean, empty when none. Case, accents and a leading "the" do not matter. */
  readonly meanings: (name: string) => readonly Meaning[];
  readonly entry: (key: string) => Entry | undefined;
}

const folder = join(packageRoot, "data", "en", "register");

/**
 * Opens the register of states, people in office, armed groups, parties and international bodies.
 *
 * Nothing is parsed until it is asked for. `extra` is the path of a TSV with the columns of
 * data/en/register-supplement.tsv; its rows come before ours.
 *
 * @throws Error with code `E_TABLE` when `extra` is no such table.
 * @example
 * openRegister().entry("hamas")?.country // => "PSE"
 */
export function openRegister(extra?: string): Register {
  const names = sortedLines(readFileSync(join(folder, "names.tsv")));
  const rows = sortedLines(readFileSync(join(folder, "rows.tsv")));
  const own = extraRows(extra);
  return {
    meanings: cached((given) => {
      const name = normalName(given);
      return [...meaningsIn(own, name), ...names.find(name).map(toMeaning)];
    }),
    entry: cached((key) =>
      toEntry([...own.filter((row) => row["key"] === key), ...rows.find(key).map(toRow)]),
    ),
  };
}

const columns = "key name aliases kind country sector role of from to seen died ties source".split(" ");

function toRow(line: string): Row {
  const cells = line.split("\t");
  return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
}

function toMeaning(line: string): Meaning {
  const [, how, keys] = line.split("\t");
  return { how: how as Meaning["how"], keys: (keys ?? "").split("|") };
}

function toEntry(rows: readonly Row[]): Entry | undefined {
  const first = rows[0];
  if (!first) return undefined;
  const or = (cell: string | undefined) => cell || null;
  return {
    key: first["key"] ?? "",
    name: first["name"] ?? "",
    kind: first["kind"] as ActorKind,
    country: or(first["country"]),
    sector: or(first["sector"]) as Sector | null,
    died: or(first["died"]),
    offices: rows.map((row) => ({
      title: row["role"] ?? "",
      of: or(row["of"]),
      sector: or(row["sector"]) as Sector | null,
      from: or(row["from"]),
      to: or(row["to"]),
      seen: or(row["seen"]),
    })),
    ties: rows.flatMap(tiesOf),
  };
}

function tiesOf(row: Row): readonly Bond[] {
  return (row["ties"] ?? "").split("|").flatMap((tie) => {
    const [relation, key] = tie.split(":");
    if (!relation || !key) return [];
    return [
      { relation: relation as TieRelation, with: key, from: row["from"] || null, to: row["to"] || null },
    ];
  });
}

function extraRows(path: string | undefined): readonly Row[] {
  if (!path) return [];
  const named = new Map<string, Row>();
  return parseTable(path, readFileSync(path, "utf8")).map((row) => {
    const first = named.get(row["key"] ?? "") ?? row;
    named.set(row["key"] ?? "", first);
    return row === first
      ? row
      : {
          ...first,
          aliases: "",
          ...Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== "")),
        };
  });
}

function meaningsIn(rows: readonly Row[], name: string): readonly Meaning[] {
  const keys = rows
    .filter((row) =>
      [row["name"] ?? "", ...(row["aliases"] ?? "").split("|")].some((one) => normalName(one) === name),
    )
    .map((row) => row["key"] ?? "");
  return keys.length > 0 ? [{ how: "name", keys: [...new Set(keys)] }] : [];
}
