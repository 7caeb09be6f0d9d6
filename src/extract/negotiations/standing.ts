import type { Standing } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { isInfinitive, isNegated } from "../clauses.ts";
import { type Reach, reachOf } from "../commitments/asserted.ts";
import { childrenOf, headOf, isA } from "../words.ts";

/** The standing that a verb gives by how far it holds. */
export function standingOf(sentence: Sentence, verb: Word, value: "in" | "out"): Standing | undefined {
  const above = headOf(sentence, verb);
  const other = value === "in" ? "out" : "in";
  if (above && isInfinitive(sentence, verb) && isA(verb, "xcomp", "ccomp", "advcl", "acl")) {
    const over = standingUnder(sentence, above, value, other);
    if (over !== "open") return over;
  }
  if (isNegated(sentence, verb)) return other;
  if (above && isA(verb, "ccomp", "xcomp") && above.lemma === "deny") return other;
  return byReach(reachOf(sentence, verb), sentence, verb, value);
}

function byReach(reach: Reach, sentence: Sentence, verb: Word, value: "in" | "out"): Standing | undefined {
  if (reach === "no") return undefined;
  const might = childrenOf(sentence, verb, "aux").some((aux) =>
    /^(?:may|might|could|can)$/u.test(aux.lemma.toLowerCase()),
  );
  return reach === "hedged" && might ? "undecided" : value;
}

/** "refused to attend", "agreed to attend", "has yet to decide", "urged it to return", "led them to withdraw". */
function standingUnder(
  sentence: Sentence,
  above: Word,
  value: "in" | "out",
  other: "in" | "out",
): Standing | undefined | "open" {
  const lemma = above.lemma.toLowerCase();
  const negated = isNegated(sentence, above);
  if (/^(?:refuse|decline|reject|fail)$/u.test(lemma)) return negated ? value : other;
  if (/^(?:refusal)$/u.test(lemma)) return other;
  if (
    /^(?:agree|decide|choose|vow|pledge|promise|plan|intend|ready|set|expect|prepare|continue|lead|cause|prompt|force|push|due|announce|confirm|begin|resume|return|willing|willingness|decision|go|have|move)$/u.test(
      lemma,
    )
  ) {
    return negated ? (lemma === "decide" ? "undecided" : other) : value;
  }
  if (/^(?:consider|weigh|mull|hesitate|debate|discuss|threaten|threat)$/u.test(lemma))
    return value === "out" ? undefined : "undecided";
  if (/^(?:urge|ask|call|press|invite|tell|order|want|appeal|encourage|persuade|convince)$/u.test(lemma))
    return value === "in" ? "invited" : undefined;
  return "open";
}
