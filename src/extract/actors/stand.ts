import type { Sentence, Word } from "../../schema/index.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import { actorNoun, wordList } from "./nouns.ts";
import { casesOf } from "./phrase.ts";
import type { Found } from "./types.ts";

/**
 * How the name of a state stands in its sentence: as an `actor`, as a `modifier` of another noun
 * ("US mediators"), or as a `place` where something is.
 */
export type Standing = "actor" | "modifier" | "place";

const outer = (found: Found): Word => found.head;

/** Whether a word only qualifies the noun after it. */
export function isModifier(found: Found): boolean {
  const word = outer(found);
  if (
    !isA(word, "amod", "compound", "nmod:desc", "nmod:unmarked", "flat") ||
    childrenOf(found.sentence, word, "case").length > 0
  )
    return false;
  const head = headOf(found.sentence, word);
  return head !== undefined && head.index > found.last;
}

/**
 * The standing of a state's own name.
 *
 * "Israel said", "with Israel", "an attack on Israel" are actors; "in Israel" is a place, except where talks are held:
 * the state that hosts them acts.
 */
export function stateStanding(found: Found): Standing {
  if (isModifier(found)) return "modifier";
  const cases = casesOf(found.sentence, outer(found));
  const locative = cases.some((word) => wordList("locative").has(word));
  if (locative) return hosts(found) ? "actor" : "place";
  if (cases.some((word) => word === "to" || word === "from") && moves(found)) return "place";
  if (isA(outer(found), "conj", "appos", "list")) return conjunctStanding(found);
  return "actor";
}

function conjunctStanding(found: Found): Standing {
  const first = headOf(found.sentence, outer(found));
  if (!first || !isA(first, "obl", "nmod")) return "actor";
  return stateStanding({ ...found, first: first.index, last: first.index, head: first });
}

/** Whether talks or a meeting are held there. */
function hosts(found: Found): boolean {
  const above = headOf(found.sentence, outer(found));
  if (!above) return false;
  const hosting = wordList("hosting");
  const talks = (word: Word) =>
    /^(?:talks?|negotiations?|meetings?|summits?|conferences?|rounds?|sessions?|discussions?|consultations?|dialogues?)$/iu.test(
      word.text,
    );
  if (talks(above)) return true;
  if (!hosting.has(above.lemma)) return false;
  const near = [...childrenOf(found.sentence, above, "nsubj", "obj"), ...relatives(found.sentence, above)];
  return near.some(talks);
}

/** The nouns that a clause hangs on, up to its subject: "talks scheduled to take place in Doha". */
function relatives(sentence: Sentence, verb: Word): readonly Word[] {
  const above = headOf(sentence, verb);
  if (!above) return [];
  if (isA(verb, "acl")) return [above];
  if (!isA(verb, "xcomp", "conj", "advcl")) return [];
  return [...childrenOf(sentence, above, "nsubj", "obj"), ...relatives(sentence, above)];
}

function moves(found: Found): boolean {
  const above = headOf(found.sentence, outer(found));
  return above !== undefined && wordList("motion").has(above.lemma.toLowerCase());
}

/**
 * Whether a capital or a seat of government stands for the government: it says, decides or does something,
 * owns a policy, or is somebody's counterpart. A city that is attacked, or that something is in, is a place.
 */
export function standsForGovernment(found: Found, seat: boolean): boolean {
  const word = outer(found);
  const head = headOf(found.sentence, word);
  const cases = casesOf(found.sentence, word);
  if (isModifier(found)) return false;
  if (cases.some((mark) => mark === "at" || wordList("locative").has(mark))) return false;
  if (isA(word, "nsubj") && !word.deprel.endsWith("pass") && head) return acts(found.sentence, head);
  if (isA(word, "obl:agent")) return true;
  if (isA(word, "nmod:poss"))
    return seat || (head !== undefined && wordList("policy").has(head.lemma.toLowerCase()));
  if (isA(word, "conj") && head)
    return standsForGovernment({ ...found, first: head.index, last: head.index, head }, seat);
  if (cases.some((mark) => wordList("partner").has(mark))) return true;
  return seat && !isA(word, "obj");
}

function acts(sentence: Sentence, verb: Word): boolean {
  if (verb.upos !== "VERB")
    return (
      childrenOf(sentence, verb, "cop").length > 0 &&
      (wordList("stance").has(verb.text.toLowerCase()) || actorNoun(verb) !== undefined)
    );
  return !wordList("patient").has(verb.lemma.toLowerCase());
}
