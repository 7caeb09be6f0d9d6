import type { ConditionKind } from "../../schema/account.ts";
import type { Reading, Word } from "../../schema/reading.ts";
import { trimmed } from "../clauses.ts";
import { lemmaOf } from "../lemmas.ts";
import { spanOf } from "../words.ts";
import { type Candidate, candidatesOf } from "./find.ts";
import type { FoundCondition } from "./link.ts";
import { refine } from "./refine.ts";
import { conditionWords, consequenceWords } from "./spans.ts";

export { type FoundCondition, linkConditions } from "./link.ts";

/**
 * Every "consequence if condition" of a reading, in the order of the text. The spans hold the two clauses without
 * the marker and without punctuation at their ends.
 *
 * @example
 * findConditions(reading).map((found) => found.kind)
 * // "Iran may hold back if a deal is reached." => ["if"]
 */
export function findConditions(reading: Reading): readonly FoundCondition[] {
  const found = refine(reading, candidatesOf(reading));
  return found.flatMap((candidate) => finished(candidate, found));
}

function finished(candidate: Candidate, all: readonly Candidate[]): readonly FoundCondition[] {
  const consequence = consequenceWords(candidate, all);
  const condition = apart(conditionWords(candidate), consequence);
  if (condition.length === 0 || consequence.length === 0) return [];
  return [
    {
      kind: kindOf(candidate),
      condition: spanOf(condition),
      consequence: spanOf(consequence),
      heads: { condition: candidate.condition.span, consequence: candidate.consequence.span },
    },
  ];
}

/** The two never overlap: a condition that runs on into its consequence ends before it. */
function apart(condition: readonly Word[], consequence: readonly Word[]): readonly Word[] {
  const from = consequence[0]?.index ?? 0;
  const runsOn = condition.some((word) => word.index === from);
  return runsOn ? trimmed(condition.filter((word) => word.index < from)) : condition;
}

/** "would only leave if" is "would leave only if". */
function kindOf({ marker, sentence, consequence }: Candidate): ConditionKind {
  const only = sentence.words.some(
    (word) => lemmaOf(word) === "only" && word.head === consequence.index && word.index < consequence.index,
  );
  return marker.kind === "if" && only ? "only-if" : marker.kind;
}
