import type { Sentence, Word } from "../../schema/index.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import type { Cast } from "./cast.ts";
import { type ActorNoun, actorNoun } from "./nouns.ts";
import { casesOf, phraseStart } from "./phrase.ts";
import type { Scene } from "./types.ts";

/** A common noun with its phrase that may stand for an actor: "the group", "two Iranian officials". */
export interface Description {
  readonly sentence: Sentence;
  readonly head: Word;
  readonly noun: ActorNoun;
  readonly first: number;
  readonly plural: boolean;
  /** "the", "this", "those" or a possessor: somebody already known. */
  readonly definite: boolean;
  /** Words between determiner and head. */
  readonly modifiers: readonly Word[];
  /** Word of whom it belongs to ("Hamas'", "Iranian", "its", "of Israel"), null when not said. */
  readonly owner: Word | null;
}

/** Whether the described are of the state and kind of whose they are: "its soldiers", but not "its allies" or "its hostages". */
export function isAkin(found: Description): boolean {
  return (
    found.noun.relation !== "ally-of" &&
    !/^(?:hostage|captive|prisoner|detainee|victim|critic|opponent|rival|enemy|foe|target)$/iu.test(
      found.head.lemma,
    )
  );
}

/** Nouns that stand for somebody only where the sentence makes them act or be acted on. */
const vague =
  /^(?:person|people|man|woman|child|family|relative|source|partner|colleague|member|native|local|national|force|authority|head|major|subject|party|rival|enemy|team|wing|branch|bank|chair|victim|chief|captain|speaker|agent)$/iu;
const asRole = new Set(["as", "like", "than", "per"]);

/**
 * The description that a noun heads, null when it heads none: names, titles before names, modifiers of other nouns
 * and nouns that are no actors ("talks") give none.
 */
export function descriptionAt(scene: Scene, cast: Cast, sentence: Sentence, head: Word): Description | null {
  if (
    (head.upos !== "NOUN" && head.upos !== "PROPN") ||
    cast.byWord.has(head) ||
    cast.titled.has(head) ||
    cast.nations.has(head)
  )
    return null;
  const noun = actorNoun(head);
  if (scene.named.has(head)) return null;
  if (
    !noun ||
    isA(head, "amod", "compound", "nmod:desc", "flat", "fixed", "goeswith", "nmod:unmarked", "obl:unmarked")
  )
    return null;
  const cases = casesOf(sentence, head);
  if (cases.some((mark) => asRole.has(mark))) return null;
  const first = phraseStart(sentence, head);
  const words = sentence.words.slice(first, head.index);
  const determiner = childrenOf(sentence, head, "det")[0];
  const owner = ownerOf(cast, sentence, head, words);
  const plural = /S$/u.test(head.xpos) || noun.means === "people";
  const definite =
    /^(?:the|this|that|these|those)$/iu.test(determiner?.text ?? "") ||
    (owner !== null && (isA(owner, "nmod:poss") || owner.index < first));
  if (partitive(sentence, head)) return null;
  if (vague.test(head.lemma) && !takesPart(sentence, head, cases)) return null;
  if (!usable(head, noun, plural, definite, owner, words)) return null;
  return {
    sentence,
    head,
    noun,
    first,
    plural,
    definite,
    owner,
    modifiers: words.filter((word) => word !== determiner),
  };
}

/** "A group of residents": the residents act; "a group of houses" does not. */
function partitive(sentence: Sentence, head: Word): boolean {
  if (!/^(?:group|team|family)$/iu.test(head.lemma)) return false;
  return childrenOf(sentence, head, "nmod").some(
    (child) =>
      casesOf(sentence, child).includes("of") &&
      ((/S$/u.test(child.xpos) && actorNoun(child) !== undefined) ||
        (head.lemma === "group" && child.xpos === "NNS" && !actorNoun(child))),
  );
}

function takesPart(sentence: Sentence, head: Word, cases: readonly string[]): boolean {
  if (isA(head, "nsubj", "obj", "iobj", "obl:agent", "appos", "nmod:poss")) return true;
  if (isA(head, "conj")) {
    const first = headOf(sentence, head);
    return first !== undefined && takesPart(sentence, first, casesOf(sentence, first));
  }
  return cases.some((mark) => /^(?:of|by|against|on|to|with|from|between)$/u.test(mark));
}

function usable(
  head: Word,
  noun: ActorNoun,
  plural: boolean,
  definite: boolean,
  owner: Word | null,
  words: readonly Word[],
): boolean {
  const lemma = head.lemma.toLowerCase();
  if (lemma === "head") return owner !== null && !plural;
  if (lemma === "force")
    return plural
      ? words.length > 0
      : definite && words.length > 1 && !/^air$/iu.test(words.at(-1)?.text ?? "");
  if (lemma === "party" && plural) return false;
  if (lemma === "authority") return plural;
  if (lemma === "state") return definite && !plural && words.length > 1;
  if (noun.means === "state") return definite && !plural;
  if (noun.means === "office") return owner !== null && !plural;
  if (noun.means === "government") return !plural && (definite || owner !== null);
  return true;
}

/** A name and its mark right before the phrase, where the parser has not seen that it owns ("Hamas' representative"). */
function possessorBeside(cast: Cast, sentence: Sentence, first: number): Word | null {
  const mark = sentence.words[first - 1];
  const owner = sentence.words[first - 2];
  return mark && owner && /^['’]s?$/u.test(mark.text) && (cast.byWord.has(owner) || cast.nations.has(owner))
    ? owner
    : null;
}

/** Whose the described is: a possessor, a name or nationality before the noun, or an "of" or "for" phrase. */
function ownerOf(cast: Cast, sentence: Sentence, head: Word, words: readonly Word[]): Word | null {
  const possessor = childrenOf(sentence, head, "nmod:poss")[0];
  if (possessor && possessor.index < head.index) return possessor;
  const marked = possessorBeside(cast, sentence, words[0]?.index ?? head.index);
  if (marked) return marked;
  // "Rwanda-backed rebels" are not Rwanda's: the name belongs to the word after the hyphen.
  const hyphened = (word: Word) => /^[-‐–]$/u.test(sentence.words[word.index + 1]?.text ?? "");
  const known = words.filter((word) => (cast.byWord.has(word) || cast.nations.has(word)) && !hyphened(word));
  if (known.length > 0) return known[0] ?? null;
  const after = childrenOf(sentence, head, "nmod").find(
    (word) =>
      word.index > head.index && casesOf(sentence, word).some((mark) => mark === "of" || mark === "for"),
  );
  return after ?? null;
}
