import { normalName } from "../../lib/names.ts";
import type { Word } from "../../schema/index.ts";
import { addDraft, addMention, type Cast, draftFor } from "./cast.ts";
import { entryFor } from "./meaning.ts";
import { meaningsOf } from "./names.ts";
import { sectorOf, wordList } from "./nouns.ts";
import type { Draft, Found, Scene } from "./types.ts";

/** Groups, parties, bodies and firms. */
export function joinBody(scene: Scene, cast: Cast, found: Found): void {
  const entry = entryFor(found, scene, "");
  if (!entry && found.entity !== "organization") return;
  // "Lima talks go on": a capital that does not act is a place, whatever the model takes it for.
  if (!entry && found.meanings.length > 0 && found.meanings.every(({ how }) => how === "capital")) return;
  if (wordList("not-actor").has(found.name.toLowerCase())) return;
  const draft = entry ? draftFor(cast, entry) : bodyDraft(scene, cast, found);
  draft.names.add(found.name);
  addMention(cast, draft, found);
}

/** The state that a body's name holds or that stands before it: "Turkish Red Crescent", "the South African union Cosatu". */
function nationOf(scene: Scene, cast: Cast, found: Found): string | undefined {
  for (let at = found.last; at >= Math.max(0, found.first - 4); at--) {
    const word = found.sentence.words[at] as Word;
    if (at < found.first && !/^(?:NOUN|ADJ|PROPN|PART)$/u.test(word.upos) && !/^['’]s?$/u.test(word.text))
      return undefined;
    const owner = at < found.first ? cast.byWord.get(word) : undefined;
    if (owner) return owner.kind === "state" ? owner.entry?.key : undefined;
    const known = cast.nations.get(word);
    if (known) return known;
    if (at < found.first || !/^\p{Lu}/u.test(word.text)) continue;
    const key = meaningsOf(scene.register, word.text).find((meaning) => meaning.how !== "surname")?.keys[0];
    if (key && scene.register.entry(key)?.kind === "state") return key;
  }
  return undefined;
}

/** The body of that name, of which it is the acronym, or that is its acronym; else a new one. */
function bodyDraft(scene: Scene, cast: Cast, found: Found): Draft {
  const name = normalName(found.name);
  const short = initials(found.name);
  const draft =
    cast.byName.get(`body ${name}`) ??
    (short.length > 1 ? cast.byName.get(`body ${normalName(short)}`) : undefined) ??
    newBody(scene, cast, found);
  cast.byName.set(`body ${name}`, draft);
  if (short.length > 1) cast.byName.set(`body ${normalName(short)}`, draft);
  return draft;
}

function newBody(scene: Scene, cast: Cast, found: Found): Draft {
  const words = found.sentence.words.slice(found.first, found.last + 1).map((word) => word.text);
  const nation = nationOf(scene, cast, found);
  const country = nation ? (scene.register.entry(nation)?.country ?? null) : null;
  return addDraft(cast, { kind: "organization", country, sector: sectorOf(words) });
}

const initials = (name: string) =>
  name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");
