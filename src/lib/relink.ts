/** Fields that hold words, where a text such as "a1" is no reference. */
const wordy = new Set([
  "name",
  "title",
  "key",
  "topic",
  "mode",
  "cameo",
  "kind",
  "problem",
  "sector",
  "country",
]);

/**
 * A record with its own id and all it refers to renamed; `ids` maps old to new.
 *
 * A reference to what `ids` lacks becomes null, leaves its list, or takes its part record along where a part
 * without it would say nothing (a party without its actor, a tie without its other end).
 *
 * @example
 * relinked({ id: "e4", actors: ["a9", "a2"], place: "p7" }, new Map([["e4", "e1"], ["a2", "a1"]]))
 * // => { id: "e1", actors: ["a1"], place: null }
 */
export function relinked<Kind>(record: Kind, ids: ReadonlyMap<string, string>): Kind | undefined {
  return renamed(record, "", ids) as Kind | undefined;
}

function renamed(value: unknown, field: string, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return isReference(value, field) ? ids.get(value) : value;
  if (Array.isArray(value)) {
    const items = value.map((item) => renamed(item, field, ids)).filter((item) => item !== undefined);
    return typeof value[0] === "string" ? [...new Set(items)] : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, renamed(item, key, ids)] as const);
  const lost = entries.some(([key, item]) => item === undefined && isEssential(key, value));
  return lost ? undefined : Object.fromEntries(entries.map(([key, item]) => [key, item ?? null]));
}

function isReference(value: string, field: string): boolean {
  return !wordy.has(field) && /^[apstecmn][1-9]\d*$/u.test(value);
}

function isEssential(field: string, record: object): boolean {
  return (field === "to" && "relation" in record) || (field === "actor" && !("place" in record));
}
