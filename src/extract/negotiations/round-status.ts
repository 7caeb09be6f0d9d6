import type { RoundStatus } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { isNegated } from "../clauses.ts";
import { type Reach, reachOf } from "../commitments/asserted.ts";
import { governs } from "../governing.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf } from "../words.ts";
import { valueIn, withParticle } from "./words.ts";

/** "takes place". */
export function isTakingPlace(sentence: Sentence, verb: Word): boolean {
  return (
    lemmaOf(verb) === "take" && childrenOf(sentence, verb, "obj").some((word) => lemmaOf(word) === "place")
  );
}

/** What a verb says of a round, or undefined when it leaves it open ("might resume", "refused to resume"). */
export function statusOf(sentence: Sentence, verb: Word): RoundStatus | undefined {
  if (isNegated(sentence, verb) || isSupposed(sentence, verb)) return undefined;
  const reach = comingReach(sentence, verb);
  const off = withParticle(sentence, verb, "off");
  const value = isTakingPlace(sentence, verb) ? "held" : valueIn(sentence, verb, "round");
  const lemma = lemmaOf(verb);
  if (lemma === "put") return off ? postponed(reach) : undefined;
  if (lemma === "call") return off && reach === "done" ? "cancelled" : undefined;
  if (lemma === "kick" || lemma === "go")
    return withParticle(sentence, verb, "off", "ahead", "on") ? ahead(reach, "under-way") : undefined;
  if (value === "held" && verb.upos === "NOUN") return undefined;
  if (value === "set") return verb.upos !== "VERB" || verb.xpos === "VBN" ? "scheduled" : undefined;
  if (value === "postponed") return postponed(reach);
  if (value === "cancelled") return reach === "done" ? "cancelled" : undefined;
  if (value === "open") return ahead(reach, "under-way");
  return value === "held" ? ahead(reach, ongoing(sentence, verb) ? "under-way" : "held") : undefined;
}

/** As `reachOf`, with an infinitive that is settled ("due to", "expected to", "are to") as hedged. */
function comingReach(sentence: Sentence, verb: Word): Reach {
  const modal = childrenOf(sentence, verb, "aux").find((aux) => aux.xpos === "MD");
  if (modal) return /^(?:will|would|shall|'ll|wo)$/iu.test(modal.text) ? reachOf(sentence, verb) : "no";
  if (!infinitive(sentence, verb)) return reachOf(sentence, verb);
  const above = headOf(sentence, verb);
  const near = sentence.words.slice(Math.max(0, verb.index - 3), verb.index);
  const settled =
    above &&
    (valueIn(sentence, above, "round") === "set" || governs(above, "leading") || governs(above, "deciding"));
  return (settled && !isNegated(sentence, above)) ||
    near.some((word, at) => isDue.test(word.text) && near[at + 1]?.text.toLowerCase() === "to") ||
    near.some((word) => valueIn(sentence, word, "round") === "set")
    ? "hedged"
    : "no";
}

const isDue = /^(?:is|are|was|were)$/iu;

/** "as long as the talks go on", "if talks resume". */
function isSupposed(sentence: Sentence, verb: Word): boolean {
  const marks = childrenOf(sentence, verb, "mark").map((mark) => mark.text.toLowerCase());
  return marks.some((mark) => /^(?:if|as|unless|until|once)$/u.test(mark));
}

function postponed(reach: Reach): RoundStatus | undefined {
  return reach === "done" ? "postponed" : undefined;
}

function ahead(reach: Reach, done: RoundStatus): RoundStatus | undefined {
  return reach === "no" ? undefined : reach === "done" ? done : "scheduled";
}

function infinitive(sentence: Sentence, verb: Word): boolean {
  return childrenOf(sentence, verb, "mark").some((mark) => mark.text.toLowerCase() === "to");
}

function ongoing(sentence: Sentence, verb: Word): boolean {
  return verb.xpos === "VBG" && childrenOf(sentence, verb, "aux").length > 0;
}
