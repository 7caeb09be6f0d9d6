import { isA } from "../words.ts";
import { antecedent, type Earlier } from "./antecedents.ts";
import type { Cast } from "./cast.ts";
import { draftFor } from "./cast.ts";
import type { Description } from "./descriptions.ts";
import { heldOn, titleWords } from "./meaning.ts";
import { actorNoun, wordList } from "./nouns.ts";
import { statesOfPhrase } from "./state-phrases.ts";
import type { Draft, Scene } from "./types.ts";

/**
 * The actor already in the cast that a definite description stands for ("the group", "the Islamic republic", "the
 * minister"), undefined when it brings in somebody new.
 */
export function linkDescription(
  scene: Scene,
  cast: Cast,
  earlier: readonly Earlier[],
  found: Description,
  owner: Draft | null,
  nation: string | null,
): Draft | undefined {
  const { noun, sentence, head } = found;
  if (noun.means === "office") return owner ?? undefined;
  if (noun.means === "government") return government(scene, cast, earlier, found, owner, nation);
  if (!found.definite && nation === null)
    return barePlural(found) ? sameDescription(earlier, found, null, owner) : undefined;
  const country = nation ? (scene.register.entry(nation)?.country ?? null) : null;
  if (noun.means === "state") return stateMeant(scene, cast, earlier, found, nation);
  const same = sameDescription(earlier, found, country, owner);
  if (same || (!found.definite && found.noun.means !== "group")) return same;
  if (owner && owner.kind !== "state") return undefined;
  if (noun.means === "person" && !found.plural) return personMeant(scene, earlier, found, country);
  if (wordList("armed-description").has(head.lemma.toLowerCase())) {
    if (found.plural && found.modifiers.length > 1) return undefined;
    const bodies =
      head.lemma === "party" ||
      head.lemma === "organization" ||
      head.lemma === "organisation" ||
      head.lemma === "group";
    return antecedent(earlier, sentence, head, {
      fits: (draft) =>
        (draft.kind === "armed-group" || (bodies && draft.kind === "organization" && draft.noun === null)) &&
        (!country || draft.country === country) &&
        !draft.plural,
      prefer: (draft) => (draft.kind === "armed-group" ? 1 : 0),
    });
  }
  return undefined;
}

/** "Guerrillas … guerrillas": armed or official people without number or other words are the same ones again. */
function barePlural(found: Description): boolean {
  return (
    found.plural &&
    found.modifiers.length === 0 &&
    found.owner === null &&
    found.noun.sector !== "CVL" &&
    found.first === found.head.index
  );
}

/** "The Iranian officials" after "Iranian officials": the same noun of the same state. */
function sameDescription(
  earlier: readonly Earlier[],
  found: Description,
  country: string | null,
  owner: Draft | null,
): Draft | undefined {
  return [...earlier]
    .reverse()
    .find(
      ({ draft }) =>
        draft.noun === found.head.lemma.toLowerCase() &&
        draft.plural === found.plural &&
        (country ? draft.country === country : owner === null || draft.country === owner.country) &&
        (found.definite || found.plural),
    )?.draft;
}

function government(
  scene: Scene,
  cast: Cast,
  earlier: readonly Earlier[],
  found: Description,
  owner: Draft | null,
  nation: string | null,
): Draft | undefined {
  const key = nation ?? (owner ? stateKeyOf(scene, owner) : null);
  if (owner && !nation && owner.kind !== "state" && owner.kind !== "person") return undefined;
  if (key) return stateDraft(scene, cast, key);
  if (!found.definite || found.modifiers.length > 0) return undefined;
  return latestState(scene, cast, earlier, found);
}

function stateMeant(
  scene: Scene,
  cast: Cast,
  earlier: readonly Earlier[],
  found: Description,
  nation: string | null,
): Draft | undefined {
  if (/^neighbou?r$/iu.test(found.head.lemma)) return undefined;
  // "The West African country of Mauritania".
  const named =
    found.owner && found.owner.index > found.head.index ? cast.byWord.get(found.owner) : undefined;
  if (named) return named.kind === "state" ? named : undefined;
  if (found.owner && isA(found.owner, "nmod:poss")) return undefined;
  const phrase = [...found.modifiers, found.head].map((word) => word.text).join(" ");
  const keys = statesOfPhrase(phrase);
  if (keys.length > 0) {
    const country = keys.map((key) => key.toUpperCase()).find((iso) => scene.countries.includes(iso));
    const recent = [...earlier]
      .reverse()
      .find(({ draft }) => draft.kind === "state" && keys.includes(draft.entry?.key ?? ""))?.draft;
    return (
      recent ??
      (country
        ? stateDraft(scene, cast, country.toLowerCase())
        : keys.length === 1
          ? stateDraft(scene, cast, keys[0] ?? "")
          : undefined)
    );
  }
  if (nation) return stateDraft(scene, cast, nation);
  return found.modifiers.length === 0 ? latestState(scene, cast, earlier, found) : undefined;
}

/** The state last spoken of, also through one of its people: "Netanyahu's office confirmed the country's part". */
function latestState(
  scene: Scene,
  cast: Cast,
  earlier: readonly Earlier[],
  found: Description,
): Draft | undefined {
  const draft = antecedent(earlier, found.sentence, found.head, {
    fits: (one) => stateKeyOf(scene, one) !== null && one.kind !== "armed-group",
  });
  const key = draft ? stateKeyOf(scene, draft) : null;
  return key ? stateDraft(scene, cast, key) : undefined;
}

/** The state that an actor is or belongs to. */
export function stateKeyOf(scene: Scene, draft: Draft): string | null {
  if (draft.kind === "state") return draft.entry?.key ?? null;
  const country = draft.country?.toLowerCase() ?? null;
  return country && draft.kind !== "international" && scene.register.entry(country) ? country : null;
}

export function stateDraft(scene: Scene, cast: Cast, key: string): Draft | undefined {
  const entry = scene.register.entry(key);
  return entry ? draftFor(cast, entry) : undefined;
}

/** "The prime minister": the person last spoken of who holds such an office, by the report's words or the register. */
function personMeant(
  scene: Scene,
  earlier: readonly Earlier[],
  found: Description,
  country: string | null,
): Draft | undefined {
  const title = titleWords(
    [
      ...found.modifiers.filter(
        (word) => actorNoun(word) || wordList("title-part").has(word.text.toLowerCase()),
      ),
      found.head,
    ]
      .map((word) => word.text)
      .join(" "),
  );
  const holds = (draft: Draft): boolean => {
    if (draft.kind !== "person" || draft.plural || (country && draft.country && draft.country !== country))
      return false;
    const held = [
      ...draft.roles.map((role) => role.title),
      ...(draft.entry?.offices.filter((office) => heldOn(office, scene.date)).map((office) => office.title) ??
        []),
    ];
    return held.some((text) => {
      const words = titleWords(text);
      return title.every((word) => words.includes(word));
    });
  };
  return antecedent(earlier, found.sentence, found.head, { fits: holds });
}
