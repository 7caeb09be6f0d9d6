import type { Standing } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { isInfinitive, isNegated } from "../clauses.ts";
import { type Reach, reachOf } from "../commitments/asserted.ts";
import { governs } from "../governing.ts";
import { lemmaOf } from "../lemmas.ts";
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
  if (above && isA(verb, "ccomp", "xcomp") && lemmaOf(above) === "deny") return other;
  return byReach(reachOf(sentence, verb), sentence, verb, value);
}

function byReach(reach: Reach, sentence: Sentence, verb: Word, value: "in" | "out"): Standing | undefined {
  if (reach === "no") return undefined;
  const might = childrenOf(sentence, verb, "aux").some((aux) =>
    /^(?:may|might|could|can)$/u.test(lemmaOf(aux)),
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
  const negated = isNegated(sentence, above);
  if (governs(above, "refusing")) return negated ? value : other;
  if (governs(above, "doubting")) return value === "out" ? undefined : "undecided";
  if (governs(above, "asking")) return value === "in" ? "invited" : undefined;
  if (governs(above, "leading")) return !negated ? value : lemmaOf(above) === "decide" ? "undecided" : other;
  return "open";
}
