import { normalName } from "../../lib/names.ts";
import { table } from "../../lib/tables.ts";
import type { EntityKind } from "../../schema/index.ts";
import { wordList } from "./nouns.ts";
import type { Meaning } from "./register.ts";
import type { Found } from "./types.ts";

let regions: ReadonlySet<string> | undefined;

/** A state, capital or region that the model took for a person or body, where no person of the report bears the name. */
function isPlaceName(found: Found, persons: number): boolean {
  if (found.entity !== "person" && found.entity !== "organization") return false;
  regions ??= new Set(
    table("regions")
      .flatMap((row) => [row["name"] ?? "", ...(row["aliases"] ?? "").split("|")])
      .map(normalName),
  );
  const region = regions.has(normalName(found.name));
  if (found.first !== found.last) return region;
  if (found.entity === "organization") return region;
  if (persons > 1) return false;
  const before = found.sentence.words[found.first - 1]?.text.toLowerCase() ?? "";
  if (wordList("honorific").has(before)) return false;
  const state = ({ how, keys }: Meaning) =>
    how === "capital" || how === "seat" || (how === "name" && /^[a-z]{3}$/u.test(keys[0] ?? ""));
  return region || found.meanings.some(state);
}

/**
 * The names with one kind for one name: what the model took a name for most often in the report holds where it was once
 * taken for something else. A surname counts with its whole names.
 */
export function agreed(names: readonly Found[]): readonly Found[] {
  const votes = new Map<string, Map<EntityKind, number>>();
  const vote = (name: string, kind: EntityKind, weight: number) => {
    const counts = votes.get(name) ?? new Map<EntityKind, number>();
    counts.set(kind, (counts.get(kind) ?? 0) + weight);
    votes.set(name, counts);
  };
  for (const { name, entity } of names) {
    if (!entity) continue;
    vote(normalName(name), entity, 1);
    const last = normalName(name).split(" ").at(-1) ?? "";
    if (entity === "person" && name.includes(" ")) vote(last, "person", 1);
  }
  return names.map((found) => {
    if (isPlaceName(found, votes.get(normalName(found.name))?.get("person") ?? 0))
      return { ...found, entity: "place" };
    if (!found.entity || found.meanings.some((meaning) => meaning.how !== "surname")) return found;
    const counts = votes.get(normalName(found.name)) ?? new Map<EntityKind, number>();
    const [kind, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [found.entity, 0];
    return kind !== found.entity && most > (counts.get(found.entity) ?? 0)
      ? { ...found, entity: kind }
      : found;
  });
}
