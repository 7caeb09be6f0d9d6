import { join } from "node:path";
import { normalName, slug } from "../../src/lib/names.ts";
import { list, type RegisterRow, readTsv, row } from "./row.ts";

type Source = Record<string, string>;

const head =
  /^(?:acting |interim |transitional )?(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|supreme leader|head of (?:state|government)|taoiseach|crown prince)\b(?! of the (?:senate|national assembly|chamber|supreme|central|federal council|court|constitutional|house|parliament))/iu;
const high =
  /\b(?:foreign affairs|foreign minister|defen[cs]e|interior|secretary of state|secretary-general|national security|home affairs|internal affairs|external affairs)\b/iu;
const second =
  /\b(?:deputy prime minister|vice president|spokes\w+|chief of (?:the )?(?:general )?staff|chief of defen[cs]e|permanent representative to the united nations|secretary general|intelligence|armed forces|envoy)\b/iu;
const dull =
  /\b(?:whip|waiting|ambassador|central bank|tourism|sports?|culture|youth|parliamentary under)\b/iu;

/** People in office or linked to a listed group; `groups` gives the key of a group's name. */
export function peopleRows(folder: string, groups: ReadonlyMap<string, string>): readonly RegisterRow[] {
  const people = new Map<string, Source[]>();
  for (const source of readTsv(join(folder, "leaders.tsv"))) {
    const id = source["wikidata"] || `${normalName(source["name"] ?? "")}/${source["country"]}`;
    people.set(id, [...(people.get(id) ?? []), source]);
  }
  const taken = new Set<string>();
  return [...people.values()].flatMap((sources) => withOwnKey(person(mergeByName(sources), groups), taken));
}

/** Two people of one name get two keys: the second carries its country, a third a number. */
function withOwnKey(rows: readonly RegisterRow[], taken: Set<string>): readonly RegisterRow[] {
  const first = rows[0];
  if (!first) return [];
  const candidates = [
    first.key,
    `${first.key}-${first.country.toLowerCase()}`,
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${first.key}-${n}`),
  ];
  const key = candidates.find((candidate) => !taken.has(candidate)) ?? first.key;
  taken.add(key);
  return rows.map((row) => ({ ...row, key }));
}

const mergeByName = (sources: readonly Source[]) =>
  sources.filter((source) => (source["name"] ?? "").length > 2);

function person(sources: readonly Source[], groups: ReadonlyMap<string, string>): readonly RegisterRow[] {
  const kept = sources.filter((source) => wanted(source));
  const first = sources[0];
  if (!first || kept.length === 0) return [];
  const name = first["name"] ?? "";
  if (!/\s/u.test(name) && Math.max(...kept.map(weight)) < 40) return [];
  const whole = Math.max(...kept.map(weight));
  const aliases = [
    ...new Set(sources.flatMap((source) => [source["name"] ?? "", ...list(source["aliases"])])),
  ].filter(
    (alias) =>
      alias !== name &&
      /\s/u.test(alias) &&
      alias.length < 60 &&
      !/[,;()]/u.test(alias) &&
      !/\b(?:vice|president|prime|minister|general|chairman|secretary|lieutenant|colonel|maj|gen|chair|commander)\b/iu.test(
        alias,
      ),
  );
  return withoutBareHeads(kept)
    .slice(-12)
    .map((source, at) => ({
      ...roleRow(source, name, groups),
      aliases: at === 0 ? aliases.slice(0, 12) : [],
      weight: whole,
    }));
}

/** "Head of state" without dates says nothing beside a named office. */
function withoutBareHeads(sources: readonly Source[]): readonly Source[] {
  const named = sources.filter((source) => !/^head of/iu.test(source["role"] ?? ""));
  return [...(named.length > 0 ? named : sources)].sort((a, b) =>
    (a["from"] ?? "") < (b["from"] ?? "") ? -1 : 1,
  );
}

function wanted(source: Source): boolean {
  const role = source["role"] ?? "";
  const until = lastYear(source);
  if (/^linked to /u.test(role)) return true;
  if (role === "" || /^listed under/u.test(role)) return false;
  if (head.test(role)) return until >= 1995;
  if (high.test(role)) return until >= 2000;
  if (dull.test(role)) return until >= 2022 && !/whip|waiting|under/iu.test(role);
  return until >= 2014;
}

function weight(source: Source): number {
  const role = source["role"] ?? "";
  const until = lastYear(source);
  const rank = head.test(role)
    ? 50
    : high.test(role)
      ? 30
      : second.test(role)
        ? 20
        : /^leader of|^linked to/u.test(role)
          ? 12
          : 6;
  return rank + (until >= 2024 ? 20 : until >= 2022 ? 15 : until >= 2016 ? 8 : until >= 2010 ? 3 : 0);
}

function lastYear(source: Source): number {
  return Number(
    (source["to"] || source["seen_to"] || source["seen_from"] || source["from"] || "0").slice(0, 4),
  );
}

function roleRow(source: Source, name: string, groups: ReadonlyMap<string, string>): RegisterRow {
  const role = source["role"] ?? "";
  const country = source["country"] ?? "";
  const linked = /^linked to (.+)$/u.exec(role)?.[1];
  const led = /^leader of (.+)$/u.exec(role)?.[1];
  // Parties of one name stand in many states: only that of the leader's own is meant.
  const group = groups.get(`${normalName(linked ?? led ?? "")}/${linked ? "" : country}`);
  return row({
    key: slug(name),
    name,
    kind: "person",
    country,
    sector: source["sector"] || (linked ? "REB" : ""),
    role: linked ? "" : led ? `leader of ${led}` : role,
    of: group ?? (led || linked ? "" : country.toLowerCase()),
    // Without a known start it counts from the day on which a source first lists it.
    from: source["from"] || (source["seen_from"] ?? ""),
    to: source["to"] ?? "",
    seen: source["to"] ? "" : (source["seen_to"] ?? ""),
    ties: group ? [`${led ? "leads" : "member-of"}:${group}`] : [],
    source: source["source"] ?? "",
  });
}
