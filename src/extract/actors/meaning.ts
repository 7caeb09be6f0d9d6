import { normalName } from "../../lib/names.ts";
import { table } from "../../lib/tables.ts";
import type { ActorKind } from "../../schema/index.ts";
import { addDays } from "./dates.ts";
import type { Entry, Office } from "./register.ts";
import type { Found, Scene } from "./types.ts";

/** Whether an office was held on a day. With an unknown end it counts as held for a year after it was last seen. */
export function heldOn(office: Office, date: string | null): boolean {
  if (office.title === "" || !date) return false;
  if (office.from && office.from > date) return false;
  if (office.to) return padded(office.to) >= date;
  return !office.seen || addDays(office.seen, 365) >= date;
}

/** A year or month as its last day, so that it compares with days. */
function padded(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/** Whether any office of the entry was held within two years of the day, or it has none to tell by. */
function ofTheDay(entry: Entry, date: string | null): boolean {
  if (!date || entry.kind !== "person") return true;
  const early = addDays(date, -730);
  const late = addDays(date, 730);
  return entry.offices.some(
    (office) =>
      office.title !== "" &&
      (!office.from || office.from <= late) &&
      (!office.to || padded(office.to) >= early) &&
      (office.to !== null || heldOn(office, date)),
  );
}

/**
 * The register's entry that a found name means, null when none can be told.
 *
 * `title` are the words before the name, which settle between namesakes ("Defence Minister bin Salman").
 */
export function entryFor(found: Found, scene: Scene, title: string): Entry | null {
  const settled = found.entity === "person" ? undefined : ambiguous(found.name, scene);
  if (settled !== undefined) return settled ? (scene.register.entry(settled) ?? null) : null;
  for (const meaning of found.meanings) {
    if (meaning.how === "demonym" || meaning.how === "capital" || meaning.how === "seat") continue;
    const entries = meaning.keys
      .flatMap((key) => scene.register.entry(key) ?? [])
      .filter((entry) => fitsEntity(entry.kind, found));
    const best = entries
      .filter((entry) => believable(entry, meaning.how === "surname", scene, title))
      .sort((a, b) => likelihood(b, scene, title) - likelihood(a, scene, title))[0];
    if (best) return best;
  }
  return null;
}

function fitsEntity(kind: ActorKind, found: Found): boolean {
  // A whole name of a known person is one, whatever the model takes it for.
  if (kind === "person" && found.last > found.first) return true;
  if (found.entity === "person")
    return kind === "person" || kind === "armed-group" || kind === "organization";
  if (found.entity === "organization" || found.entity === "nationality") return kind !== "person";
  if (found.entity === "place") return kind !== "person";
  return true;
}

function believable(entry: Entry, bySurname: boolean, scene: Scene, title: string): boolean {
  if (entry.kind === "state" || entry.kind === "international" || entry.kind === "armed-group") return true;
  const context = entry.country === null || scene.countries.includes(entry.country);
  if (entry.kind === "organization") return context || entry.sector === "JRN" || entry.sector === "NGO";
  if (matchesTitle(entry, title, scene.date)) return true;
  if (bySurname) return context && ofTheDay(entry, scene.date);
  return context || ofTheDay(entry, scene.date);
}

function likelihood(entry: Entry, scene: Scene, title: string): number {
  const country = entry.country ? scene.countries.indexOf(entry.country) : -1;
  return (
    (matchesTitle(entry, title, scene.date) ? 4 : 0) +
    (ofTheDay(entry, scene.date) ? 2 : 0) +
    (country >= 0 ? 1 + 1 / (2 + country) : 0)
  );
}

/** Whether the last word of a title and that of an office held at the date are the same ("Prime Minister", "defence minister"). */
export function matchesTitle(entry: Entry, title: string, date: string | null): boolean {
  const words = titleWords(title);
  if (words.length === 0) return false;
  return entry.offices.some((office) => {
    const own = titleWords(office.title);
    return (heldOn(office, date) || !date) && words.every((word) => own.includes(word));
  });
}

const spellings: Readonly<Record<string, string>> = {
  defense: "defence",
  premier: "prime minister",
  secretary: "minister",
  spokeswoman: "spokesman",
  spokesperson: "spokesman",
  head: "leader",
  chief: "leader",
};

/** The telling words of a title, in one spelling. */
export function titleWords(title: string): readonly string[] {
  return normalName(title)
    .split(" ")
    .flatMap((word) => (spellings[word] ?? word).split(" "))
    .filter(
      (word) =>
        !/^(?:of|the|for|to|and|us|uk|former|then|mr|dr|affairs|state|national|senior|general)$/u.test(
          word,
        ) && word.length > 1,
    );
}

const plainTexts = new WeakMap<object, string>();

/** The report in plain lower-case words with spaces around each; of a very long one the first part. */
function plainText(scene: Scene): string {
  const known = plainTexts.get(scene.reading);
  if (known) return known;
  const text = ` ${normalName(scene.reading.report.text.slice(0, 100_000)).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  plainTexts.set(scene.reading, text);
  return text;
}

/** For names of data/en/ambiguous-names.tsv: the key that the report's words speak for, "" when they speak for no actor of ours, null when it is open, undefined for other names. */
function ambiguous(name: string, scene: Scene): string | null | undefined {
  const normal = normalName(name);
  const rows = table("ambiguous-names").filter((row) => row["name"] === normal);
  if (rows.length === 0) return undefined;
  const text = plainText(scene);
  const scored = rows.map((row) => ({
    row,
    hits: (row["words"] ?? "").split("|").filter((word) => word !== "" && text.includes(` ${word} `)).length,
  }));
  const best = Math.max(...scored.map(({ hits }) => hits));
  const winners = scored.filter(({ hits }) => hits === best);
  if (best > 0 && winners.length === 1) return winners[0]?.row["key"] ?? "";
  return rows.find((row) => row["default"] === "yes")?.["key"] ?? null;
}

/** Whether a name means more than one actor and the report does not say which ("Congo"). */
export function isOpen(found: Found, scene: Scene): boolean {
  return found.entity !== "person" && ambiguous(found.name, scene) === null;
}

/** Whether a day lies between two ends, open where null. Without a day only what never ended holds. */
export function inForce(from: string | null, to: string | null, date: string | null): boolean {
  if (!date) return to === null;
  return (!from || from <= date) && (!to || padded(to) >= date);
}
