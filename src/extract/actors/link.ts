import { normalName } from "../../lib/names.ts";
import type { Word } from "../../schema/index.ts";
import { isA } from "../words.ts";
import { antecedent, type Earlier } from "./antecedents.ts";
import type { Cast } from "./cast.ts";
import type { Description } from "./descriptions.ts";
import { government, stateMeant } from "./link-states.ts";
import { heldOn, titleWords } from "./meaning.ts";
import { actorNoun, wordList } from "./nouns.ts";
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
  const beside = bodyBeside(cast, found);
  if (beside) return beside;
  if (owner?.kind === "armed-group" && isGroupItself(found)) return owner;
  if (owner && owner.kind !== "state") return undefined;
  const shared = bodyOfNoun(earlier, found, country);
  if (shared) return shared;
  if (noun.means === "person" && !found.plural) return personMeant(scene, earlier, found, country);
  if (wordList("armed-description").has(head.lemma.toLowerCase())) {
    if (found.plural && found.modifiers.length > 1) return undefined;
    const bodies = /^(?:party|group|organi[sz]ation)$/u.test(head.lemma);
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

/** "The army", "the alliance", "the ministry": the body last named that has the word in its name, or the army spoken of. */
function bodyOfNoun(
  earlier: readonly Earlier[],
  found: Description,
  country: string | null,
): Draft | undefined {
  const { head, noun, sentence } = found;
  if (!found.definite || found.plural || noun.means === "person" || noun.means === "people") return undefined;
  const lemma = head.lemma.toLowerCase();
  const force = /^(?:army|military|navy)$/u.test(lemma);
  if (found.modifiers.length > (country ? 1 : 0)) return undefined;
  return antecedent(earlier, sentence, head, {
    fits: (draft) =>
      draft.kind !== "state" &&
      draft.kind !== "person" &&
      !draft.plural &&
      (!country || draft.country === country) &&
      ((force && draft.sector === "MIL") ||
        [draft.entry?.name ?? "", ...draft.names].some((name) =>
          normalName(name).split(" ").includes(lemma),
        )),
  });
}

/** "The Xinhua news agency", "Hamas movement": the body whose name stands before the noun of its kind. */
function bodyBeside(cast: Cast, found: Description): Draft | undefined {
  const { head, sentence } = found;
  if (
    found.plural ||
    !/^(?:agency|group|movement|party|militia|organi[sz]ation|network|union|company|newspaper|charity)$/iu.test(
      head.lemma,
    )
  )
    return undefined;
  let at = head.index - 1;
  while (
    at >= found.first &&
    sentence.words[at]?.upos === "NOUN" &&
    !cast.byWord.has(sentence.words[at] as Word)
  )
    at--;
  const draft = at >= found.first ? cast.byWord.get(sentence.words[at] as Word) : undefined;
  return draft && (draft.kind === "organization" || draft.kind === "armed-group") && draft.names.size > 0
    ? draft
    : undefined;
}

/** "The M23 rebels", "the Hamas movement": the group and no part of it. */
function isGroupItself(found: Description): boolean {
  const { owner, head } = found;
  return (
    owner !== null &&
    isA(owner, "compound", "amod", "nmod:desc") &&
    found.definite &&
    wordList("armed-description").has(head.lemma.toLowerCase()) &&
    !found.modifiers.some((word) => word.upos === "NUM")
  );
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
  return earlier
    .slice(-200)
    .reverse()
    .find(
      ({ draft }) =>
        draft.noun === found.head.lemma.toLowerCase() &&
        draft.plural === found.plural &&
        (country ? draft.country === country : owner === null || draft.country === owner.country) &&
        (found.definite || found.plural) &&
        !isOtherOffice(draft, found),
    )?.draft;
}

/** "The prime minister" is not "his defence minister". */
function isOtherOffice(draft: Draft, found: Description): boolean {
  const parts = found.modifiers
    .map((word) => word.text.toLowerCase())
    .filter((text) => wordList("title-part").has(text));
  if (draft.kind !== "person" || draft.roles.length === 0) return false;
  return !draft.roles.some(({ title }) => parts.every((part) => title.toLowerCase().includes(part)));
}

const heads = new Set([
  "leader",
  "president",
  "minister",
  "king",
  "emir",
  "chancellor",
  "sultan",
  "chairman",
  "pope",
]);

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
      if (title.length === 1 && title[0] === "leader") return words.some((word) => heads.has(word));
      return title.every((word) => words.includes(word));
    });
  };
  return antecedent(earlier, found.sentence, found.head, { fits: holds, within: 6 });
}
