import type { Sentence, Word } from "../../schema/index.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import { antecedent, type Earlier } from "./antecedents.ts";
import { wordList } from "./nouns.ts";
import { isSpeaker } from "./speech.ts";
import type { Draft } from "./types.ts";

const person = /^(?:he|him|his|himself|she|her|hers|herself)$/iu;
const thing = /^(?:it|its|itself)$/iu;
const several = /^(?:they|them|their|theirs|themselves)$/iu;
const female = /^(?:she|her|hers|herself)$/iu;

/** Whether a word is a pronoun that can stand for an actor named before. */
export function isAnaphor(word: Word): boolean {
  return word.upos === "PRON" && (person.test(word.text) || thing.test(word.text) || several.test(word.text));
}

/**
 * The actor that a pronoun stands for, undefined when none can be told.
 *
 * "It" in "it is likely that" stands for nobody.
 */
export function resolvePronoun(
  earlier: readonly Earlier[],
  sentence: Sentence,
  word: Word,
): Draft | undefined {
  if (person.test(word.text)) return resolvePerson(earlier, sentence, word);
  if (several.test(word.text))
    return antecedent(earlier, sentence, word, {
      fits: severalFits,
      within: 2,
      prefer: (draft) => (draft.plural ? 2 : draft.kind === "state" ? -2 : 0),
    });
  if (isEmpty(sentence, word)) return undefined;
  const body = (draft: Draft) => bodies.has(draft.kind) && !draft.plural;
  // As an object it mostly stands for a thing; for an actor only where that was an object just before.
  if (isA(word, "obj", "iobj") && !/self$/iu.test(word.text))
    return antecedent(earlier, sentence, word, {
      fits: (draft, one) => body(draft) && isA(one, "obj"),
      within: 0,
    });
  return antecedent(earlier, sentence, word, {
    fits: body,
    within: isA(word, "nmod:poss") || isA(word, "nsubj") ? 2 : 0,
  });
}

const bodies = new Set(["state", "organization", "armed-group", "international"]);

const severalFits = (draft: Draft): boolean =>
  draft.plural || draft.kind === "population" || bodies.has(draft.kind);

function resolvePerson(earlier: readonly Earlier[], sentence: Sentence, word: Word): Draft | undefined {
  const gender = female.test(word.text) ? "female" : "male";
  const draft = antecedent(earlier, sentence, word, {
    fits: (one) => one.kind === "person" && !one.plural && (one.gender ?? gender) === gender,
    // Who spoke before mostly speaks on.
    prefer: (_, one, of) => (isSpeaker(sentence, word) && isSpeaker(of, one) ? 2 : 0),
  });
  if (draft) draft.gender ??= gender;
  return draft;
}

/** "It" that stands for a clause or for nothing: "it is likely that", "it rained", "it remains to be seen". */
function isEmpty(sentence: Sentence, word: Word): boolean {
  if (isA(word, "expl")) return true;
  const verb = headOf(sentence, word);
  if (!isA(word, "nsubj") || !verb) return false;
  if (childrenOf(sentence, verb, "csubj").length > 0) return true;
  const copula = childrenOf(sentence, verb, "cop").length > 0;
  if (copula && verb.upos === "ADJ") return !wordList("stance").has(verb.text.toLowerCase());
  return (
    copula &&
    verb.upos === "NOUN" &&
    /^(?:time|matter|question|fact|shame|case|moment|day|year|step|sign|attack|war|deal|strike)$/iu.test(
      verb.lemma,
    )
  );
}
