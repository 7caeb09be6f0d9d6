import { normalName } from "../../lib/names.ts";
import { addDraft, type Cast, draftFor } from "./cast.ts";
import { entryFor } from "./meaning.ts";
import type { Title } from "./titles.ts";
import type { Draft, Found, Scene } from "./types.ts";

/** Where the names of each person begin. */
export type Starts = ReadonlyMap<Draft, readonly number[]>;

/**
 * The actor that a person's name means: the one of that name, of a whole name that it is part of, of the register, or a
 * new one. `starts` are the places of the names already settled, the longer ones.
 */
export function personDraft(
  scene: Scene,
  cast: Cast,
  starts: Starts,
  found: Found,
  title: Title | null,
): Draft {
  const name = normalName(found.name);
  const words = name.split(" ");
  const sharing = new Set(
    [words[0] ?? "", words.at(-1) ?? ""].flatMap((word) => cast.people.get(word) ?? []),
  );
  const same = [...sharing].filter((draft) =>
    [...draft.names].some((other) => samePerson(normalName(other), name)),
  );
  if (same.length > 0) return nearest(same, starts, found);
  const entry = entryFor(found, scene, title?.text ?? "");
  const draft = entry?.kind === "person" ? draftFor(cast, entry) : addDraft(cast, { kind: "person" });
  draft.names.add(found.name);
  for (const word of words) cast.people.set(word, [...(cast.people.get(word) ?? []), draft]);
  return draft;
}

/** Of two bearers of a surname the one whose whole name stood last before it, else the first. */
function nearest(same: readonly Draft[], starts: Starts, found: Found): Draft {
  const here = startOf(found);
  const before = (draft: Draft) =>
    (starts.get(draft) ?? []).reduce((last, at) => (at < here && at > last ? at : last), -1);
  const [best] = same.length === 1 ? same : [...same].sort((a, b) => before(b) - before(a));
  return best as Draft;
}

/** Where a name begins, in UTF-16 code units. */
export const startOf = (found: Found) => found.sentence.words[found.first]?.span[0] ?? 0;

/** Whether a shorter name is part of a whole one: its end, or any one word of it ("Abiy", "Xi"). */
function samePerson(whole: string, part: string): boolean {
  if (whole === part) return true;
  const words = whole.split(" ");
  const parts = part.split(" ");
  if (parts.length >= words.length)
    return parts.length > 1 && words.length > 1 && words.at(-1) === parts.at(-1) && words[0] === parts[0];
  return parts.length === 1
    ? words.includes(part)
    : ` ${whole}`.endsWith(` ${part}`) || whole.startsWith(`${part} `);
}
