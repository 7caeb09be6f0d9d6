import { normalName } from "../../src/lib/names.ts";
import { list, type RegisterRow, readTsv, row } from "./row.ts";

/** Our own rows. They weigh more than any found one: they are there because reports of our day name them. */
export function supplementRows(path: string): readonly RegisterRow[] {
  const first = new Map<string, Record<string, string>>();
  return readTsv(path).map((cells) => {
    const key = cells["key"] ?? "";
    const head = first.get(key) ?? cells;
    first.set(key, head);
    const person = (head["kind"] ?? "") === "person";
    const cell = (name: string) => cells[name] || head[name] || "";
    return row({
      key,
      name: cell("name"),
      kind: cell("kind"),
      aliases: list(cells["aliases"]).filter((alias) => !alias.startsWith("~")),
      words: list(cells["aliases"])
        .filter((alias) => alias.startsWith("~"))
        .map((alias) => ({ how: "description", word: alias.slice(1) })),
      country: cell("country"),
      sector: cell("sector"),
      role: cells["role"] ?? "",
      of: cells["of"] ?? "",
      from: cells["from"] ?? "",
      to: cells["to"] ?? "",
      died: head["died"] ?? "",
      ties: list(cells["ties"]),
      source: cells["source"] || head["source"] || "",
      weight: person ? 90 : 100,
    });
  });
}

/** Found rows with ours laid over them: an actor of ours takes the aliases and earlier roles of the found one of the same name. */
export function merged(found: readonly RegisterRow[], ours: readonly RegisterRow[]): readonly RegisterRow[] {
  const byName = new Map<string, RegisterRow>();
  const byKey = new Map<string, RegisterRow>();
  for (const mine of ours) {
    if (!byKey.has(mine.key)) byKey.set(mine.key, mine);
    for (const name of [mine.name, ...mine.aliases])
      if (name.length > 4) byName.set(normalName(name), byKey.get(mine.key) ?? mine);
  }
  const keyOf = new Map<string, RegisterRow>();
  for (const other of found) {
    const mine = [other.name, ...other.aliases]
      .map((name) => byName.get(normalName(name)))
      .find((hit) => hit && fits(hit, other));
    if (mine) keyOf.set(`${other.key}/${other.country}`, mine);
  }
  const rest = found.flatMap((other) => {
    const mine =
      keyOf.get(`${other.key}/${other.country}`) ??
      (byKey.get(other.key) && fits(byKey.get(other.key) as RegisterRow, other)
        ? byKey.get(other.key)
        : undefined);
    return mine ? absorbed(other, mine, ours) : [distinct(other, byKey)];
  });
  return [...ours, ...rest];
}

const fits = (mine: RegisterRow, other: RegisterRow) =>
  (mine.kind === other.kind || (mine.kind !== "person" && other.kind !== "person")) &&
  (mine.country === "" || other.country === "" || mine.country === other.country || mine.kind !== "person");

/** The found row under our key; its role is dropped where ours has one that began in the same year or covers it. */
function absorbed(
  other: RegisterRow,
  mine: RegisterRow,
  ours: readonly RegisterRow[],
): readonly RegisterRow[] {
  const same = ours.filter((one) => one.key === mine.key);
  const known =
    other.role === "" ||
    same.some(
      (one) =>
        one.role !== "" &&
        one.from.slice(0, 4) <= other.from.slice(0, 4) &&
        (one.to === "" || one.to >= other.from) &&
        one.of === other.of,
    ) ||
    same.some((one) => one.role !== "" && one.from.slice(0, 4) === other.from.slice(0, 4)) ||
    (other.from === "" && same.some((one) => one.role !== ""));
  const names = [other.name, ...other.aliases].filter(
    (name) => !/\b(?:islamic jihad|external|unit|foundation|office)\b/iu.test(name),
  );
  return [
    {
      ...other,
      key: mine.key,
      name: mine.name,
      aliases: names,
      kind: mine.kind,
      country: mine.country || other.country,
      sector: other.sector || mine.sector,
      died: mine.died,
      weight: mine.weight,
      ...(known ? { role: "", of: "", from: "", to: "", seen: "", ties: [] } : {}),
    },
  ];
}

const distinct = (other: RegisterRow, taken: ReadonlyMap<string, RegisterRow>): RegisterRow =>
  taken.has(other.key) ? { ...other, key: `${other.key}-${other.country.toLowerCase() || "2"}` } : other;
