import { ancestors } from "../../lib/tree.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { isInfinitive, isNegated, modalOf } from "../clauses.ts";
import { governs } from "../governing.ts";
import { lemmaIf, lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA } from "../words.ts";

/** How far a verb is said to hold: done, decided or hedged ("might", "weighs", "will"), or not at all. */
export type Reach = "done" | "hedged" | "no";

/**
 * How far a verb is said to hold.
 *
 * @example
 * reachOf(sentence, postpone) // "they might postpone it" => "hedged"
 */
export function reachOf(sentence: Sentence, verb: Word): Reach {
  if (isNegated(sentence, verb) || isDenied(sentence, verb) || isSupposed(sentence, verb)) return "no";
  const modal = lemmaIf(modalOf(sentence, verb));
  if (modal) return /^(?:should|must|ought)$/u.test(modal) ? "no" : "hedged";
  const above = headOf(sentence, verb);
  if (isA(verb, "conj") && above?.upos === "VERB" && !childrenOf(sentence, verb, "nsubj", "mark").length)
    return reachOf(sentence, above);
  if (isInfinitive(sentence, verb) || isGerund(sentence, verb)) return infinitiveReach(sentence, verb, above);
  return "done";
}

/** "avoided striking", "threatening to"; "is striking" is none. */
function isGerund(sentence: Sentence, verb: Word): boolean {
  return (
    verb.xpos === "VBG" &&
    isA(verb, "xcomp", "ccomp", "advcl") &&
    childrenOf(sentence, verb, "aux").length === 0
  );
}

function infinitiveReach(sentence: Sentence, verb: Word, above: Word | undefined): Reach {
  if (!above) return "no";
  if (governs(above, "planning")) return isNegated(sentence, above) ? "no" : "hedged";
  if (governs(above, "doing") || governs(above, "deciding")) return reachOf(sentence, above);
  return verb.xpos === "VBG" &&
    isA(verb, "advcl") &&
    !childrenOf(sentence, verb, "mark").some((mark) =>
      /^(?:without|for|of|to|against|about|before)$/iu.test(mark.text),
    )
    ? reachOf(sentence, above)
    : "no";
}

/** Under "denied that", "ruled out", "denied a report that". */
function isDenied(sentence: Sentence, verb: Word): boolean {
  const above = headOf(sentence, verb);
  if (!above) return false;
  if (isA(verb, "ccomp", "xcomp")) return governs(above, "denying");
  const verbOver = headOf(sentence, above);
  const isClaim = /^(?:report|claim|allegation|accusation|suggestion|rumour|rumor|charge)$/u.test(
    lemmaOf(above),
  );
  return isClaim && isA(verb, "acl") && verbOver !== undefined && governs(verbOver, "denying");
}

/** In a clause with "if", "unless", "whether", "until". */
function isSupposed(sentence: Sentence, verb: Word): boolean {
  return [verb, ...ancestors(sentence.words, verb)].some(
    (word) =>
      isA(word, "advcl", "ccomp") &&
      childrenOf(sentence, word, "mark").some((mark) =>
        /^(?:if|unless|whether|until|once|before)$/iu.test(mark.text),
      ),
  );
}

/** Whether a verb of promising, threatening or asking is said to have been uttered. */
export function isUttered(sentence: Sentence, verb: Word): boolean {
  if (sentence.words.at(-1)?.text === "?") return false;
  if (childrenOf(sentence, verb, "mark").some((mark) => lemmaOf(mark) === "without")) return false;
  const above = headOf(sentence, verb);
  if (above && lemmaOf(above) === "stop" && isA(verb, "advcl", "obl", "xcomp")) return false;
  return (
    reachOf(sentence, verb) === "done" ||
    (verb.xpos === "VBG" && isA(verb, "acl", "advcl") && !isNegated(sentence, verb))
  );
}
