import type { Reading } from "../../schema/index.ts";
import type { Register } from "./register.ts";
import type { Found, Scene } from "./types.ts";

/** What the report speaks of as a whole: its date and its states, counted over names, demonyms, capitals and groups. */
export function sceneOf(reading: Reading, register: Register, names: readonly Found[]): Scene {
  const counts = new Map<string, number>();
  for (const found of names) {
    for (const meaning of found.meanings) {
      if (meaning.how === "surname") continue;
      const entry = register.entry(meaning.keys[0] ?? "");
      // Parties of all countries share acronyms: they say nothing of where the report plays.
      if (
        entry?.kind === "organization" &&
        (meaning.how === "acronym" || found.first === found.last || entry.sector === "PTY")
      )
        continue;
      if (entry?.country && entry.kind !== "person")
        counts.set(entry.country, (counts.get(entry.country) ?? 0) + 1);
      // A whole name speaks for its bearer's state as well, a little.
      else if (entry?.country && meaning.keys.length === 1)
        counts.set(entry.country, (counts.get(entry.country) ?? 0) + 0.5);
    }
  }
  const countries = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([country]) => country);
  const named = new Set(
    reading.entities
      .filter(
        ({ kind }) =>
          kind === "place" || kind === "event" || kind === "date" || kind === "time" || kind === "money",
      )
      .flatMap(
        (entity) => reading.sentences[entity.sentence]?.words.slice(entity.first, entity.last + 1) ?? [],
      ),
  );
  return { named, reading, register, date: reading.report.publishedAt?.slice(0, 10) ?? null, countries };
}
