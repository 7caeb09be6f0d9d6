import type { Sector, Sentence, Word } from "../../schema/index.ts";
import { headOf } from "../words.ts";
import { addMention, type Cast } from "./cast.ts";
import { type Description, isAkin } from "./descriptions.ts";
import { actorNoun, sectorOf } from "./nouns.ts";
import { ownerDraft, ownerOfPerson } from "./owners.ts";
import { complementEnd, runSpan, runText } from "./phrase.ts";
import type { Title } from "./titles.ts";
import type { Draft, Scene } from "./types.ts";

/** The role that the title before a name gives its bearer: "Israeli Prime Minister Benjamin Netanyahu". */
export function bindTitle(scene: Scene, cast: Cast, draft: Draft, title: Title, sentence: Sentence): void {
  if (title.honorific) return;
  const owner = ownerOfPerson(
    cast,
    draft,
    title.possessor,
    ownerDraft(scene, cast, sentence, title.possessor),
  );
  const words = title.text.split(/\s+/u);
  const noun = sentence.words
    .slice(title.from, title.to + 1)
    .map(actorNoun)
    .findLast((found) => found?.relation !== undefined && found.relation !== null);
  // "Secretary-General" and "commander-in-chief" are more than their last words.
  const leads = /\b(?:secretary|director|commander)\b.*\b(?:general|chief)\b/iu.test(title.text);
  const relation = leads ? "leads" : (noun?.relation ?? null);
  const span = runSpan(sentence, title.first, title.to);
  addRole(draft, {
    title: title.text,
    of: owner,
    sector: sectorFrom(owner, sectorOf(words, leads ? null : (noun?.sector ?? null))),
    former: title.former,
    span,
  });
  if (relation && owner && !title.former) addTie(draft, relation, owner, span);
}

/** The role and tie that a description gives the person it stands for: "Hamas' representative in Lebanon". */
export function bindDescription(scene: Scene, cast: Cast, draft: Draft, found: Description): void {
  const { sentence, head, noun } = found;
  const official =
    noun.sector === "GOV" ||
    noun.relation === "represents" ||
    noun.relation === "proxy-of" ||
    noun.relation === "ally-of";
  const known = found.owner && (cast.byWord.get(found.owner) ?? null);
  const serves = official && noun.means !== "government" && noun.means !== "office";
  const said = serves ? ownerDraft(scene, cast, sentence, found.owner) : known;
  const owner = ownerOfPerson(cast, draft, found.owner, said);
  const own = ownWords(cast, found);
  const end = complementEnd(sentence, head, "of", "in", "for", "to");
  const span = runSpan(sentence, startOf(found), end);
  const words = [...own, head].map((word) => word.text);
  const former = own.some((word) => /^(?:former|ex|late|ousted|then)$/iu.test(word.text));
  const nation = found.owner ? cast.nations.get(found.owner) : undefined;
  const country = nation ? (scene.register.entry(nation)?.country ?? null) : (owner?.country ?? null);
  if (
    draft.kind === "person" &&
    noun.means === "person" &&
    noun.relation &&
    (owner || draft.names.size > 0)
  ) {
    const last = found.owner && found.owner.index > head.index ? head.index : end;
    const from = own[0]?.index ?? head.index;
    const title = runText(scene.reading.report.text, sentence, from, last);
    addRole(draft, {
      title,
      of: owner,
      sector: sectorFrom(owner, sectorOf(words, noun.sector)),
      former,
      span,
      country,
    });
  }
  // An ally is of its own state and kind.
  const akin = isAkin(found);
  if (akin || nation) draft.country ??= draft.entry ? null : country;
  draft.sector ??= draft.entry ? null : sectorFrom(akin ? owner : null, sectorOf(words, noun.sector));
  if (noun.relation && owner && owner !== draft && !former) addTie(draft, noun.relation, owner, span);
}

/** The words that belong to the description itself: not its determiner, not its owner. */
function ownWords(cast: Cast, found: Description): readonly Word[] {
  const { owner, sentence } = found;
  const after = owner && owner.index < found.head.index ? owner.index : -1;
  return found.modifiers.filter(
    (word) =>
      word.index > after &&
      !cast.byWord.has(word) &&
      !cast.nations.has(word) &&
      word.xpos !== "POS" &&
      word.upos !== "NUM" &&
      word.upos !== "PUNCT" &&
      headOf(sentence, word) !== owner,
  );
}

/** Whoever serves an armed group, a party or an army is of its sector, whatever the title. */
export function sectorFrom(owner: Draft | null, own: Sector | null): Sector | null {
  const armed =
    owner?.kind === "armed-group" || owner?.kind === "international" || bodies.has(owner?.sector ?? "GOV");
  if (owner && armed && (own === null || officeSectors.has(own))) return owner.sector ?? own;
  return own ?? (owner?.kind === "state" ? "GOV" : (owner?.sector ?? null));
}

const bodies = new Set<Sector>(["MIL", "SPY", "OPP", "PTY"]);
/** Sectors that a title speaks of where its holder serves a state; with a group it is the group's. */
const officeSectors = new Set<Sector>(["GOV", "MIL", "LEG", "REB", "UAF", "PTY", "SPY", "UNK", "ELI", "PRM"]);

function addRole(
  draft: Draft,
  role: {
    title: string;
    of: Draft | null;
    sector: Sector | null;
    former: boolean;
    span: readonly [number, number];
    country?: string | null;
  },
): void {
  if (
    draft.roles.some(
      (known) =>
        known.title.toLowerCase() === role.title.toLowerCase() && (known.of === role.of || role.of === null),
    )
  )
    return;
  draft.roles.push({ ...role, country: role.country ?? role.of?.country ?? null });
}

export function addTie(
  draft: Draft,
  relation: Draft["ties"][number]["relation"],
  to: Draft,
  span: readonly [number, number],
): void {
  // Whoever governs or serves a state holds a role in it; a tie says more only where it is not the state's own office.
  if (to.kind === "state" && (relation === "member-of" || relation === "leads")) return;
  if (to.kind === "person" && (relation === "part-of" || relation === "member-of" || relation === "leads"))
    return;
  if (to === draft || draft.ties.some((tie) => tie.relation === relation && tie.to === to)) return;
  draft.ties.push({ relation, to, span });
}

/** Where the phrase begins, its owner included: "Hamas' representative". */
function startOf(found: Description): number {
  return found.owner && found.owner.index < found.first ? found.owner.index : found.first;
}

/** Adds a mention of an actor by a description's whole phrase. */
export function mentionDescription(cast: Cast, draft: Draft, found: Description): void {
  const last = complementEnd(
    found.sentence,
    found.head,
    ...(found.plural ? ["of", "in"] : ["of", "in", "for", "to"]),
  );
  addMention(cast, draft, {
    sentence: found.sentence,
    first: startOf(found),
    last,
    head: found.head,
    kind: "description",
  });
}
