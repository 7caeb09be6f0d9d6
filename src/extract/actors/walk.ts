import type { ActorKind, Sentence, Word } from "../../schema/index.ts";
import type { Earlier } from "./antecedents.ts";
import { bindBacking } from "./backing.ts";
import { apposed, predicated } from "./beside.ts";
import { bindDescription, bindTitle, mentionDescription, sectorFrom } from "./bind.ts";
import { addDraft, addMention, type Cast } from "./cast.ts";
import { type Description, descriptionAt, isAkin } from "./descriptions.ts";
import { genderOf } from "./join.ts";
import { linkDescription } from "./link.ts";
import { bindMembers } from "./members.ts";
import { sectorOf } from "./nouns.ts";
import { isAnaphor, resolvePronoun } from "./pronouns.ts";
import type { Draft, Scene } from "./types.ts";

/** Reads the report from its first word to its last: descriptions and pronouns find their actors among those before them. */
export function walk(scene: Scene, cast: Cast): void {
  const earlier: Earlier[] = [];
  const named = new Map(
    cast.drafts.flatMap((draft) => draft.mentions.map((mention) => [mention.head, draft] as const)),
  );
  const titles = new Map(cast.titles.map((one) => [one.sentence.words[one.title.to + 1], one] as const));
  for (const sentence of scene.reading.sentences) {
    for (const word of sentence.words) {
      const titled = titles.get(word);
      if (titled) bindTitle(scene, cast, titled.draft, titled.title, sentence);
      const draft = named.get(word) ?? standIn(scene, cast, earlier, sentence, word);
      if (draft) earlier.push({ draft, word, sentence });
    }
    bindBacking(scene, cast, sentence);
    bindMembers(cast, sentence);
  }
}

/** The actor that a pronoun or a description stands for, a new one where it brings one in. */
function standIn(
  scene: Scene,
  cast: Cast,
  earlier: readonly Earlier[],
  sentence: Sentence,
  word: Word,
): Draft | undefined {
  if (isAnaphor(word)) {
    const draft = resolvePronoun(earlier, sentence, word);
    if (draft)
      addMention(cast, draft, { sentence, first: word.index, last: word.index, head: word, kind: "pronoun" });
    return draft;
  }
  const found = descriptionAt(scene, cast, sentence, word);
  if (!found) {
    // Read before its turn, as the owner of a description before it.
    return cast.described.get(word);
  }
  const { owner } = found;
  if (owner && owner.index > word.index && !cast.byWord.has(owner)) {
    const later = standIn(scene, cast, earlier, sentence, owner);
    if (later) cast.described.set(owner, later);
  }
  const draft = described(scene, cast, earlier, found);
  if (!draft) return undefined;
  mentionDescription(cast, draft, found);
  const same =
    found.noun.means === "office" || found.noun.means === "government" || found.noun.means === "state";
  if (!same) bindDescription(scene, cast, draft, found);
  draft.gender ??= draft.kind === "person" ? genderOf(word.text) : null;
  return draft;
}

function described(
  scene: Scene,
  cast: Cast,
  earlier: readonly Earlier[],
  found: Description,
): Draft | undefined {
  const beside = apposed(cast, found) ?? predicated(cast, found);
  if (beside !== undefined) return beside ?? undefined;
  const owner = found.owner ? (cast.byWord.get(found.owner) ?? null) : null;
  const nation = found.owner
    ? (cast.nations.get(found.owner) ?? (owner?.kind === "state" ? (owner.entry?.key ?? null) : null))
    : nationIn(cast, found);
  const known = linkDescription(scene, cast, earlier, found, owner, nation);
  if (known || found.noun.means === "office" || found.noun.means === "state") return known;
  return newcomer(scene, cast, found, owner, nation);
}

const nationIn = (cast: Cast, found: Description) =>
  found.modifiers
    .filter((word) => !/^[-‐–]$/u.test(found.sentence.words[word.index + 1]?.text ?? ""))
    .map((word) => cast.nations.get(word))
    .find((key) => key !== undefined) ?? null;

/** Somebody new: "Iranian officials", "a Lebanese militia", "residents". */
function newcomer(
  scene: Scene,
  cast: Cast,
  found: Description,
  owner: Draft | null,
  nation: string | null,
): Draft {
  const words = [...found.modifiers, found.head].map((word) => word.text);
  const akin = isAkin(found);
  const own = akin ? nation : found.owner ? cast.nations.get(found.owner) : nation;
  const country = own ? (scene.register.entry(own)?.country ?? null) : akin ? (owner?.country ?? null) : null;
  const sector = sectorFrom(
    owner?.kind === "state" || !akin ? null : owner,
    sectorOf(words, found.noun.sector),
  );
  return addDraft(cast, {
    kind: kindOf(found, sector),
    country,
    sector,
    plural: found.plural,
    noun: found.head.lemma.toLowerCase(),
  });
}

function kindOf(found: Description, sector: Draft["sector"]): ActorKind {
  const { means } = found.noun;
  if (means === "person" || means === "people") return found.plural ? "population" : "person";
  if (/^police$/iu.test(found.head.lemma)) return "organization";
  if (means === "armed" && found.plural && !/^(?:force|troop)$/iu.test(found.head.lemma)) return "population";
  if (means === "armed") return sector === "MIL" || sector === "COP" ? "organization" : "armed-group";
  return found.plural
    ? "population"
    : sector === "REB" || /^proxy$/iu.test(found.head.lemma)
      ? "armed-group"
      : "organization";
}
