import { subtree } from "../../lib/tree.ts";
import type { Condition } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { isInfinitive, trimmed, withinQuote } from "../clauses.ts";
import { childrenOf, overlaps } from "../words.ts";

/** The words of the content: the run around its head, without the conditions it stands under. */
export function contentWords(
  sentence: Sentence,
  head: Word,
  conditions: readonly Condition[],
): readonly Word[] {
  const marks = childrenOf(sentence, head, "case", "mark", "cc").filter((word) => word.index < head.index);
  const not = childrenOf(sentence, head, "advmod").find((word) => /^not$/iu.test(word.text));
  const whom = isInfinitive(sentence, head)
    ? childrenOf(sentence, head, "nsubj", "obj").filter((word) => word.index < head.index)
    : [];
  const before = [...marks.filter((word) => not === undefined || word.index < not.index), ...whom];
  const asides = [...childrenOf(sentence, head, "parataxis", "discourse"), ...before];
  const own = conditions.filter((one) => !overlaps(one.condition, head.span));
  const words = subtree(sentence.words, head, { without: asides });
  const kept = words.filter((word) => !own.some((one) => overlaps(one.condition, word.span)));
  const at = kept.findIndex((word) => word.index === head.index);
  let from = at;
  let to = at;
  while (from > 0 && kept[from - 1]?.index === (kept[from]?.index ?? 0) - 1) from--;
  while (to + 1 < kept.length && kept[to + 1]?.index === (kept[to]?.index ?? 0) + 1) to++;
  const run = withinQuote(sentence, kept.slice(from, to + 1), head);
  return withoutMarker(trimmed(run), own.length > 0, head);
}

/** Words of a marker ("only if", "in exchange for", "as long as") that stay behind when its condition is cut. */
const trailing =
  /^(?:if|unless|until|only|as|long|so|provided|that|while|after|once|,|in|on|for|exchange|return|condition|pending|without|event|of|the)$/iu;

/** A marker left at the end when its condition was cut ("attack if"). */
function withoutMarker(words: readonly Word[], cut: boolean, head: Word): readonly Word[] {
  let to = words.length;
  while (cut && to > 0) {
    const word = words[to - 1] as Word;
    if (word.index <= head.index || !trailing.test(word.text)) break;
    to--;
  }
  return words.slice(0, to);
}
