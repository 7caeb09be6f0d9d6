import { normalName } from "../../lib/names.ts";
import type { EntityKind } from "../../schema/index.ts";
import type { Found } from "./types.ts";

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
    if (!found.entity || found.meanings.some((meaning) => meaning.how !== "surname")) return found;
    const counts = votes.get(normalName(found.name)) ?? new Map<EntityKind, number>();
    const [kind, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [found.entity, 0];
    return kind !== found.entity && most > (counts.get(found.entity) ?? 0)
      ? { ...found, entity: kind }
      : found;
  });
}
