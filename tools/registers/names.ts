import { normalName } from "../../src/lib/names.ts";
import type { RegisterRow } from "./row.ts";

/** Surnames are looked up alone only for people of this weight: heads of state and government, foreign and defence ministers of our day. */
const knownBySurname = 44;
const particles = new Set([
  "al",
  "el",
  "bin",
  "ben",
  "ibn",
  "de",
  "van",
  "von",
  "der",
  "abu",
  "abdul",
  "abd",
  "le",
  "la",
  "dos",
  "da",
  "di",
]);
/** Names that are common words or first names: nobody is meant by them alone. */
const common = new Set(
  "will may mark bill rose young long king white black brown green khan ali mohammed muhammad ahmed hassan hussein hussain ibrahim abdullah kim lee park sun china march hope grace jr sr ii iii smith jones amin omar yusuf osman salah said".split(
    " ",
  ),
);

/** The lines of names.tsv: name, tab, how (name, acronym, surname, demonym, capital, seat), tab, keys with the likeliest first. */
export function namesOf(rows: readonly RegisterRow[]): readonly string[] {
  const found = new Map<string, Map<string, number>>();
  const add = (name: string, how: string, row: RegisterRow) => {
    const normal = normalName(name);
    if (normal.length < 2) return;
    const at = `${normal}\t${how}`;
    const keys = found.get(at) ?? new Map<string, number>();
    keys.set(row.key, Math.max(keys.get(row.key) ?? 0, row.weight));
    found.set(at, keys);
  };
  for (const row of rows) {
    for (const name of [row.name, ...row.aliases]) add(name, isAcronym(name) ? "acronym" : "name", row);
    for (const { how, word } of row.words) add(word, how, row);
    if (row.kind === "person" && row.weight >= knownBySurname)
      for (const name of surnames(row)) add(name, "surname", row);
  }
  return [...found].map(
    ([at, keys]) =>
      `${at}\t${[...keys]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([key]) => key)
        .slice(0, 8)
        .join("|")}`,
  );
}

/** Short and without lower case: only a word written in capitals means it. */
function isAcronym(name: string): boolean {
  return name.length <= 8 && !/\s/u.test(name) && /^[\p{Lu}\d.-]{2,}$/u.test(name);
}

/** The last word, with its particle when it has one: "Al Thani", "bin Salman". */
function surnames(row: RegisterRow): readonly string[] {
  return [row.name, ...row.aliases].flatMap((name) => {
    const words = normalName(name).split(" ");
    const last = words.at(-1) ?? "";
    const before = words.at(-2) ?? "";
    if (words.length < 2 || last.length < 3 || / of /u.test(` ${name} `)) return [];
    if (particles.has(before)) return [`${before} ${last}`, ...(common.has(last) ? [] : [last])];
    return common.has(last) ? [] : [last];
  });
}
