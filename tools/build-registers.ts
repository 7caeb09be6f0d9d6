/**
 * Builds data/en/register/{rows,names}.tsv from the open actor data and our own supplement.
 * Run: npx tsx tools/build-registers.ts   (reads $PARLEY_BENCH_DATA/actors, by default ../shared/data/actors)
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { normalName } from "../src/lib/names.ts";
import { bodyRows, groupRows, outletRows } from "./registers/groups.ts";
import { namesOf } from "./registers/names.ts";
import { peopleRows } from "./registers/people.ts";
import { byBytes, columns, type RegisterRow } from "./registers/row.ts";
import { stateRows } from "./registers/states.ts";
import { merged, supplementRows } from "./registers/supplement.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(process.env["PARLEY_BENCH_DATA"] ?? join(root, "..", "shared", "data"), "actors");
const own = (file: string) => join(root, "data", "en", file);

const states = stateRows(source, own("state-words.tsv"));
const supplement = supplementRows(own("register-supplement.tsv"));
// The older dictionaries list leaders among the names of their groups.
const persons = new Set(
  [...supplement.filter((row) => row.kind === "person"), ...peopleRows(source, new Map())].flatMap((row) =>
    [row.name, ...row.aliases].map(normalName),
  ),
);
const withoutPeople = (found: readonly RegisterRow[]) =>
  found
    .filter((row) => !persons.has(normalName(row.name)))
    .map((row) => ({ ...row, aliases: row.aliases.filter((name) => !persons.has(normalName(name))) }));
const groups = merged(
  withoutPeople([...groupRows(source), ...bodyRows(source), ...outletRows(source)]),
  supplement.filter((row) => row.kind !== "person"),
);
const keyOf = new Map(
  groups.flatMap((row) =>
    [row.name, ...row.aliases].flatMap((name) =>
      ["", row.country].map((country) => [`${normalName(name)}/${country}`, row.key] as const),
    ),
  ),
);
const people = merged(
  peopleRows(source, keyOf),
  supplement.filter((row) => row.kind === "person"),
);
const rows = [...states.filter((row) => row.key !== "eue"), ...groups, ...people];

const notice = (what: string) =>
  `# ${what}. Made by tools/build-registers.ts; do not edit, add to register-supplement.tsv instead. Sources and licences: data/README.md\n`;
const line = (row: RegisterRow) =>
  columns
    .map((column) => {
      const cell = row[column];
      return typeof cell === "string" ? cell : cell.join("|");
    })
    .join("\t")
    .replace(/\t+$/u, "\t");
const folder = own("register");
mkdirSync(folder, { recursive: true });
const sorted = (lines: readonly string[]) => [...lines].sort(byBytes).join("\n");
const byKey = new Map<string, string[]>();
for (const row of rows) {
  const before = byKey.get(row.key);
  // Names are found through names.tsv: later rows of an actor say its further roles only.
  if (!before) byKey.set(row.key, [line({ ...row, aliases: row.aliases.slice(0, 6) })]);
  else if (row.role !== "" || row.ties.length > 0) before.push(line({ ...row, aliases: [] }));
}
const ordered = [...byKey].sort(([a], [b]) => byBytes(`${a}\t`, `${b}\t`)).flatMap(([, lines]) => lines);
writeFileSync(join(folder, "rows.tsv"), `${notice(columns.join(" "))}${ordered.join("\n")}\n`);
writeFileSync(
  join(folder, "names.tsv"),
  `${notice("name as looked up, how it means the actor, keys with the likeliest first")}${sorted(namesOf(rows))}\n`,
);
console.error(`${rows.length} rows, ${byKey.size} actors`);
