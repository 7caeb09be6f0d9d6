import { isA } from "../words.ts";
import { antecedent, type Earlier } from "./antecedents.ts";
import { type Cast, draftFor } from "./cast.ts";
import type { Description } from "./descriptions.ts";
import { statesOfPhrase } from "./state-phrases.ts";
import type { Draft, Scene } from "./types.ts";

/** The state whose government is meant: "the Israeli government", "her government", "the government". */
export function government(
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
  // "The rebel-run government … the government".
  const told = earlier.findLast(({ draft }) => draft.noun === "government" && draft.kind !== "state");
  if (told && found.sentence.index - told.sentence.index <= 6) return told.draft;
  return latestState(scene, cast, earlier, found);
}

/** The state that "the country", "the Gulf state", "the West African country of Mali" stands for. */
export function stateMeant(
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
    const recent = earlier
      .slice(-200)
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
  if (
    draft.kind !== "organization" &&
    (draft.sector === "REB" || draft.sector === "UAF" || draft.sector === "CVL")
  )
    return null;
  const country = draft.country?.toLowerCase() ?? null;
  return country && draft.kind !== "international" && scene.register.entry(country) ? country : null;
}

export function stateDraft(scene: Scene, cast: Cast, key: string): Draft | undefined {
  const entry = scene.register.entry(key);
  return entry ? draftFor(cast, entry) : undefined;
}
