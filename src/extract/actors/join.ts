import { normalName } from "../../lib/names.ts";
import type { Word } from "../../schema/index.ts";
import { addDraft, addMention, type Cast, draftFor, indexed } from "./cast.ts";
import { joinBody } from "./join-bodies.ts";
import { personDraft, startOf } from "./join-people.ts";
import { entryFor, isOpen } from "./meaning.ts";
import { wordList } from "./nouns.ts";
import { isModifier, standsForGovernment, stateStanding } from "./stand.ts";
import { type Title, titleBefore } from "./titles.ts";
import type { Draft, Found, Scene } from "./types.ts";

/**
 * Puts the names of the report into the cast: one actor for all names of one bearer. Whole names come first, so that
 * a surname in the title finds the whole name in the body.
 */
export function joinNames(scene: Scene, cast: Cast, names: readonly Found[]): void {
  const nameWords = new Set(
    names.flatMap((found) => found.sentence.words.slice(found.first, found.last + 1)),
  );
  const people: { found: Found; title: Title | null }[] = [];
  for (const found of names) {
    if (joinState(scene, cast, found)) continue;
    const title = titleBefore(found.sentence, found.first, (word) => nameWords.has(word));
    const entry = entryFor(found, scene, title?.text ?? "");
    const person = entry ? entry.kind === "person" : found.entity === "person";
    if (person) people.push({ found, title });
    else joinBody(scene, cast, found);
  }
  const order = [...people].sort((a, b) => b.found.last - b.found.first - (a.found.last - a.found.first));
  const owner = new Map<Found, Draft>();
  const starts = new Map<Draft, number[]>();
  for (const { found, title } of order) {
    const draft = personDraft(scene, cast, starts, found, title);
    owner.set(found, draft);
    const places = starts.get(draft);
    if (places) places.push(startOf(found));
    else starts.set(draft, [startOf(found)]);
  }
  for (const { found, title } of people) mention(cast, found, owner.get(found) as Draft, title);
  dropTitles(cast);
}

/** What was taken for a body but is part of somebody's title ("Defense" in "Defense Minister") is none. */
function dropTitles(cast: Cast): void {
  const title = (draft: Draft) =>
    !draft.entry &&
    draft.kind === "organization" &&
    draft.mentions.every(({ head }) => cast.titled.has(head));
  const dropped = new Set(cast.drafts.filter(title));
  if (dropped.size === 0) return;
  for (const [word, owner] of cast.byWord) if (dropped.has(owner)) cast.byWord.delete(word);
  const kept = cast.drafts.filter((draft) => !dropped.has(draft));
  cast.drafts.length = 0;
  for (const draft of kept) cast.drafts.push(draft);
}

/** States, nationalities, capitals and seats; true when the name is one, also where it is no mention of an actor. */
function joinState(scene: Scene, cast: Cast, found: Found): boolean {
  if (found.entity === "person") return false;
  if (
    found.meanings.some(
      (meaning) =>
        meaning.how === "name" && scene.register.entry(meaning.keys[0] ?? "")?.kind === "organization",
    )
  )
    return false;
  const state = found.meanings.find(
    (meaning) => meaning.how !== "surname" && scene.register.entry(meaning.keys[0] ?? "")?.kind === "state",
  );
  if (!state)
    return found.entity === "place"
      ? bodyEntry(scene, found) === null
      : found.entity === "nationality"
        ? bodyEntry(scene, found) === null && joinPeople(scene, cast, found, null)
        : false;
  if (found.meanings.some((meaning) => meaning.how === "acronym" && state.how !== "acronym")) return false;
  if (found.entity === "organization" && state.how === "capital") return false;
  const entry =
    state.how === "name" || state.how === "acronym"
      ? entryFor(found, scene, "")
      : (scene.register.entry(state.keys[0] ?? "") ?? null);
  if (!entry) {
    // Which of two states is left open: the actor is kept without key and country.
    if (isOpen(found, scene) && stateStanding(found) === "actor") {
      const draft = indexed(cast, `open ${normalName(found.name)}`, () =>
        addDraft(cast, { kind: "state", sector: "GOV" }),
      );
      draft.names.add(found.name);
      addMention(cast, draft, found);
    }
    return true;
  }
  if (
    state.how === "demonym" &&
    !found.meanings.some((meaning) => meaning.how === "name" || meaning.how === "acronym")
  )
    return joinPeople(scene, cast, found, entry.key);
  const words = found.sentence.words.slice(found.first, found.last + 1);
  if (isModifier(found)) for (const word of words) cast.nations.set(word, entry.key);
  if (isDeed(found)) deedOf(scene, cast, found, entry.key);
  const stands =
    state.how === "capital" || state.how === "seat"
      ? standsForGovernment(found, state.how === "seat")
      : stateStanding(found) === "actor";
  if (stands) addMention(cast, draftFor(cast, entry), found);
  return true;
}

const bodyEntry = (scene: Scene, found: Found) => {
  const entry = entryFor(found, scene, "");
  return entry && entry.kind !== "state" ? entry : null;
};

/** "Iranians", "the Kurds": a people when it is a noun of its own; before a noun it only says of which state. */
function joinPeople(scene: Scene, cast: Cast, found: Found, key: string | null): boolean {
  const head = found.head;
  const words = found.sentence.words.slice(found.first, found.last + 1);
  const next = found.sentence.words[found.last + 1];
  const noun =
    (head.upos === "NOUN" || head.upos === "PROPN") &&
    !isModifier(found) &&
    !(next && head.head === next.index);
  if (key) for (const word of words) cast.nations.set(word, key);
  if (key && isDeed(found)) deedOf(scene, cast, found, key);
  if (!noun || (head.upos === "PROPN" && head.xpos === "NNP" && !/s$/u.test(head.text) && !definite(found)))
    return true;
  const name = normalName(found.name);
  const country = key ? (scene.register.entry(key)?.country ?? null) : null;
  const draft = indexed(cast, `people ${country ?? name}`, () =>
    addDraft(cast, { kind: "population", country, plural: true }),
  );
  draft.names.add(found.name);
  addMention(cast, draft, found);
  return true;
}

/** "An Israeli airstrike": the adjective says whose deed it is, so the state acts there. */
function isDeed(found: Found): boolean {
  const above = found.sentence.words[found.head.head];
  return (
    isModifier(found) &&
    above !== undefined &&
    above.upos === "NOUN" &&
    wordList("deed").has(above.lemma.toLowerCase())
  );
}

function deedOf(scene: Scene, cast: Cast, found: Found, key: string): void {
  const entry = scene.register.entry(key);
  if (entry) addMention(cast, draftFor(cast, entry), found);
}

const definite = (found: Found) => /^the$/iu.test(found.sentence.words[found.first - 1]?.text ?? "");

function mention(cast: Cast, found: Found, draft: Draft, title: Title | null): void {
  draft.names.add(found.name);
  const first = title?.first ?? found.first;
  addMention(cast, draft, { ...found, first, own: [found.first, found.last] });
  if (!title) return;
  for (const word of found.sentence.words.slice(title.from, title.to + 1)) cast.titled.add(word as Word);
  const gender = genderOf(title.text);
  if (gender) draft.gender ??= gender;
  cast.titles.push({ title, draft, sentence: found.sentence });
}

/** The gender that a title or a noun tells, null when it tells none. */
export function genderOf(text: string): "female" | "male" | null {
  const words = text.toLowerCase().split(/\s+/u);
  return words.some((word) => wordList("female").has(word))
    ? "female"
    : words.some((word) => wordList("male").has(word))
      ? "male"
      : null;
}
