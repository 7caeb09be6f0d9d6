import type { Actor, Role, Sector, Tie } from "../../schema/index.ts";
import type { Cast } from "./cast.ts";
import { heldOn, inForce, titleWords } from "./meaning.ts";
import type { Draft, FoundRole, Scene } from "./types.ts";

/** The cast as records: numbered by first mention, with what the register knows for the report's date (span null). */
export function finish(scene: Scene, cast: Cast): readonly Actor[] {
  const present = cast.drafts.filter((draft) => draft.mentions.length > 0);
  for (const draft of present) draft.mentions.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const first = (draft: Draft) => draft.mentions[0]?.span ?? [0, 0];
  const ordered = [...present].sort((a, b) => first(a)[0] - first(b)[0] || first(b)[1] - first(a)[1]);
  const ids = new Map<Draft | string, string>();
  ordered.forEach((draft, at) => {
    ids.set(draft, `a${at + 1}`);
    if (draft.entry) ids.set(draft.entry.key, `a${at + 1}`);
  });
  return ordered.map((draft) => record(scene, draft, ids));
}

/** Ids of actors, by draft and by register key. */
type Ids = ReadonlyMap<Draft | string, string>;

function record(scene: Scene, draft: Draft, ids: Ids): Actor {
  const { mentions } = draft;
  return {
    id: ids.get(draft) as string,
    key: draft.entry?.key ?? null,
    name: nameOf(scene, draft),
    kind: draft.kind,
    country: countryOf(draft),
    sector: sectorOfDraft(scene, draft),
    roles: rolesOf(scene, draft, ids),
    ties: tiesOf(scene, draft, ids),
    mentions: mentions.map(({ span, kind }) => ({ span, kind })),
  };
}

function nameOf(scene: Scene, draft: Draft): string {
  if (draft.entry) return draft.entry.name;
  const longest = [...draft.names].sort((a, b) => b.length - a.length)[0];
  if (longest) return longest;
  const [start, end] = draft.mentions[0]?.span ?? [0, 0];
  const text = scene.reading.report.text.slice(start, end).replace(/\s+/gu, " ");
  return text
    .replace(/^(?:the|a|an|this|that|these|those|some|any|its|his|her|their)\s+(?=\S)/iu, "")
    .replace(quantity, "");
}

/** "At least 14", "more than a dozen", "two": how many they are is no part of who they are. */
const quantity =
  /^(?:(?:at least|at most|more than|fewer than|less than|as many as|up to|about|around|nearly|almost|over|some|another|several|many|most|all|both)\s+)?(?:(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens of|scores of|hundreds of|thousands of|a few|several|many)\s+)(?=\S)/iu;

function countryOf(draft: Draft): string | null {
  if (draft.entry) return draft.entry.country;
  const role = draft.roles.find((one) => one.country ?? one.of?.country);
  const tie = draft.ties.find(({ relation, to }) => relation !== "ally-of" && to.country);
  return draft.country ?? role?.country ?? role?.of?.country ?? tie?.to.country ?? null;
}

/** The sector of what somebody is now: by the report's words, else by the office held at its date, else former (ELI). */
function sectorOfDraft(scene: Scene, draft: Draft): Sector | null {
  if (draft.kind !== "person") return draft.entry ? bodySector(scene, draft) : draft.sector;
  const current = draft.roles.filter((role) => !role.former);
  const said = current.find((role) => role.sector)?.sector;
  if (draft.entry) {
    const offices = draft.entry.offices.filter((office) => office.title !== "");
    const held = offices.filter((office) => heldOn(office, scene.date));
    const office = held[0]?.sector;
    if (office) return office;
    if (draft.entry.died) return draft.entry.sector;
    if (said) return said;
    const over =
      scene.date !== null &&
      offices.length > 0 &&
      offices.every((one) => one.to !== null && one.to < (scene.date as string));
    return over && draft.entry.sector === "GOV" ? "ELI" : draft.entry.sector;
  }
  if (said) return said;
  if (draft.roles.some((role) => role.former && role.sector === "GOV")) return "ELI";
  return draft.sector ?? draft.ties.find(({ to }) => to.kind !== "state")?.to.sector ?? null;
}

/** A body whose sector changed with the years ("Taliban"): the row in force. */
function bodySector(scene: Scene, draft: Draft): Sector | null {
  const rows =
    draft.entry?.offices.filter(
      (office) => office.from !== null && inForce(office.from, office.to, scene.date),
    ) ?? [];
  return rows.at(-1)?.sector ?? draft.entry?.sector ?? null;
}

function rolesOf(scene: Scene, draft: Draft, ids: Ids): readonly Role[] {
  const held = draft.entry?.offices.filter((office) => heldOn(office, scene.date)) ?? [];
  const country = (key: string | null) =>
    key
      ? (scene.register.entry(key)?.country ?? draft.entry?.country ?? null)
      : (draft.entry?.country ?? null);
  const idOf = (key: string | null) => (key ? (ids.get(key) ?? null) : null);
  const said: Role[] = distinct(draft.roles).map((role) => {
    const office = held.find((one) => sameTitle(role.title, one.title));
    const title = role.former
      ? `former ${role.title.replace(/^(?:former|ex-?|late|ousted)\s*/iu, "")}`
      : role.title;
    return {
      title,
      of: (role.of && ids.get(role.of)) ?? (role.former ? null : idOf(office?.of ?? ownState(draft, role))),
      country:
        role.country ??
        role.of?.country ??
        (office ? country(office.of) : role.former ? null : (draft.entry?.country ?? null)),
      span: role.span,
    };
  });
  const known: Role[] = held
    .filter((office) => !draft.roles.some((role) => sameTitle(role.title, office.title)))
    .filter((office, at, all) => all.findIndex((other) => sameTitle(other.title, office.title)) === at)
    .map((office) => ({ title: office.title, of: idOf(office.of), country: country(office.of), span: null }));
  return [...said, ...known];
}

/** A minister of whom the text does not say whose serves the state that the register knows him by. */
function ownState(draft: Draft, role: FoundRole): string | null {
  return role.sector === "GOV" && draft.entry?.sector === "GOV"
    ? (draft.entry.country?.toLowerCase() ?? null)
    : null;
}

function distinct(roles: readonly FoundRole[]): readonly FoundRole[] {
  return roles.filter(
    (role, at) =>
      !roles.some(
        (other, index) =>
          index !== at &&
          sameTitle(role.title, other.title) &&
          ((other.of !== null && role.of === null) || (index < at && other.of === role.of)),
      ),
  );
}

function sameTitle(one: string, other: string): boolean {
  const a = titleWords(one);
  const b = titleWords(other);
  return (
    a.length > 0 &&
    b.length > 0 &&
    (a.every((word) => b.includes(word)) || b.every((word) => a.includes(word)))
  );
}

function tiesOf(scene: Scene, draft: Draft, ids: Ids): readonly Tie[] {
  const said = draft.ties.flatMap((tie) => {
    const to = ids.get(tie.to);
    return to ? [{ relation: tie.relation, to, span: tie.span }] : [];
  });
  const known = (draft.entry?.ties ?? []).flatMap((bond) => {
    const to = ids.get(bond.with);
    return to && inForce(bond.from, bond.to, scene.date) ? [{ relation: bond.relation, to, span: null }] : [];
  });
  return [
    ...said,
    ...known.filter(
      (tie, at) =>
        !said.some((other) => other.to === tie.to && other.relation === tie.relation) &&
        known.findIndex((other) => other.to === tie.to && other.relation === tie.relation) === at,
    ),
  ];
}
