import { normalName } from "../../lib/names.ts";
import { addDraft, type Cast, draftFor } from "./cast.ts";
import { entryFor } from "./meaning.ts";
import type { Title } from "./titles.ts";
import type { Draft, Found, Scene } from "./types.ts";

/**
 * The actor that a person's name means: the one of that name, of a whole name that it is part of, of the register, or a
 * new one. `known` are the names already settled, the longer ones.
 */
export function personDraft(
  scene: Scene,
  cast: Cast,
  known: ReadonlyMap<Found, Draft>,
  found: Found,
  title: Title | null,
): Draft {
  const name = normalName(found.name);
  const persons = cast.drafts.filter((draft) => draft.kind === "person");
  const same = persons.filter((draft) =>
    [...draft.names].some((other) => samePerson(normalName(other), name)),
  );
  if (same.length > 0) return nearest(same, known, found);
  const entry = entryFor(found, scene, title?.text ?? "");
  if (entry && entry.kind === "person") {
    const draft = draftFor(cast, entry);
    draft.names.add(found.name);
    return draft;
  }
  const draft = addDraft(cast, { kind: "person" });
  draft.names.add(found.name);
  return draft;
}

/** Of two bearers of a surname the one whose whole name stood last before it, else the first after it. */
function nearest(same: readonly Draft[], known: ReadonlyMap<Found, Draft>, found: Found): Draft {
  const at = (one: Found) => one.sentence.words[one.first]?.span[0] ?? 0;
  const whole = [...known].filter(([, draft]) => same.includes(draft)).sort(([a], [b]) => at(a) - at(b));
  const before = whole.filter(([one]) => at(one) < at(found)).at(-1);
  return (before ?? whole[0])?.[1] ?? (same[0] as Draft);
}

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
