import type { Sentence, Word } from "../../schema/index.ts";
import type { Cast } from "./cast.ts";
import { stateDraft } from "./link-states.ts";
import { runSpan } from "./phrase.ts";
import type { Draft, Scene } from "./types.ts";

/** The actor that a possessor stands for: a name, a resolved pronoun, or the state of "Israeli", which is then mentioned there if nowhere else. */
export function ownerDraft(scene: Scene, cast: Cast, sentence: Sentence, word: Word | null): Draft | null {
  if (!word) return null;
  const named = cast.byWord.get(word);
  if (named) return named;
  const key = cast.nations.get(word);
  const draft = key ? stateDraft(scene, cast, key) : undefined;
  if (draft && draft.mentions.length === 0) {
    const run = [word.index, word.index];
    while (cast.nations.get(sentence.words[(run[0] as number) - 1] as Word) === key) (run[0] as number)--;
    while (cast.nations.get(sentence.words[(run[1] as number) + 1] as Word) === key) (run[1] as number)++;
    const [first, last] = run as [number, number];
    draft.mentions.push({ span: runSpan(sentence, first, last), kind: "name", head: word });
  }
  return draft ?? null;
}

/**
 * Whose leader, spokesman or commander a known person is: "its leader Hassan Nasrallah" is the group's that he serves,
 * where it was named before, whatever "its" seemed to stand for; nobody's where the two cannot belong together.
 */
export function ownerOfPerson(
  cast: Cast,
  person: Draft,
  word: Word | null,
  owner: Draft | null,
): Draft | null {
  const { entry } = person;
  if (!word || !owner || !entry || entry.kind !== "person" || word.upos !== "PRON") return owner;
  const keys = [...entry.offices.map((office) => office.of), ...entry.ties.map((bond) => bond.with)];
  if (owner.kind === "person" || (owner.entry && keys.includes(owner.entry.key))) return owner;
  const meant = keys
    .flatMap((key) => (key ? (cast.byName.get(`key ${key}`) ?? []) : []))
    .find((draft) => draft.mentions.some(({ span }) => span[1] <= word.span[0]));
  if (meant) {
    movePronoun(cast, word, owner, meant);
    return meant;
  }
  return owner.country === null || owner.country === entry.country ? owner : null;
}

function movePronoun(cast: Cast, word: Word, from: Draft, to: Draft): void {
  const at = from.mentions.findIndex(({ head, kind }) => head === word && kind === "pronoun");
  const [mention] = at < 0 ? [] : from.mentions.splice(at, 1);
  if (!mention) return;
  to.mentions.push(mention);
  cast.byWord.set(word, to);
}
