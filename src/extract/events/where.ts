import type { Span } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { governorEffect } from "../modality/cues.ts";
import { childrenOf, headOf, inside, isA, overlaps } from "../words.ts";
import { holderOf } from "./noun-slots.ts";
import type { Slots } from "./slot-map.ts";

/** A time or place with the spans where it is named. */
interface Named {
  readonly id: string;
  readonly spans: readonly Span[];
}

/**
 * The id of the time or place that hangs nearest on the trigger in the tree: on the trigger itself, else on the verb
 * that carries it, never on the verb of a clause that only tells of it ("announced **Wednesday** that it would attack").
 */
export function nearest(
  sentence: Sentence,
  trigger: Word,
  slots: Slots,
  named: readonly Named[],
): string | null {
  const chain = chainOf(sentence, trigger, slots);
  let best: { id: string; cost: number } | null = null;
  for (const { id, spans } of named) {
    for (const span of spans) {
      if (span[0] < sentence.span[0] || span[1] > sentence.span[1]) continue;
      const cost = costOf(sentence, span, trigger, chain);
      if (cost !== null && (best === null || cost < best.cost)) best = { id, cost };
    }
  }
  return best?.id ?? null;
}

/** The trigger and the words above it whose time and place are its own. */
function chainOf(sentence: Sentence, trigger: Word, slots: Slots): readonly Word[] {
  const chain = [trigger];
  const light = slots.get("light")?.[0];
  for (let at = holderOf(sentence, trigger), steps = 0; steps < 6; steps++) {
    if (!chain.includes(at)) chain.push(at);
    const head = headOf(sentence, at);
    if (!head || !shares(sentence, at, head, light)) break;
    at = head;
  }
  return chain;
}

function shares(sentence: Sentence, word: Word, head: Word, light: Word | undefined): boolean {
  if (head === light) return true;
  if (isA(word, "xcomp")) return governorEffect(head.upos, lemmaOf(head), "to")?.reality === "through";
  if (isA(word, "nsubj"))
    return /^(happen|occur|take|come|continue|begin|start|last|follow|resume|kill|injure|wound|destroy|leave|hit)$/u.test(
      lemmaOf(head),
    );
  if (isA(word, "obl")) return /^(kill|wound|injure|die|destroy|hit|hurt|lose|target)$/u.test(lemmaOf(head));
  if (isA(word, "advcl")) return childrenOf(sentence, word, "mark").length === 0;
  return isA(word, "conj") && childrenOf(sentence, word, "nsubj").length === 0;
}

/** Steps from a name up to the chain through nouns only, then the chain's own length; null when a clause lies between. */
function costOf(sentence: Sentence, span: Span, trigger: Word, chain: readonly Word[]): number | null {
  const inSpan = sentence.words.filter((word) => overlaps(word.span, span));
  const top = inSpan.find((word) => !inSpan.some((other) => other.index === word.head));
  if (!top || inside(trigger.span, span)) return null;
  let at: Word | undefined = top;
  for (let steps = 0; at && steps < 8; steps++) {
    const rank = chain.indexOf(at);
    if (rank >= 0) return steps + rank * 3 + Math.abs(top.index - at.index) / 1000;
    if (
      isA(at, "acl", "advcl", "ccomp", "xcomp", "parataxis", "csubj", "root", "appos") ||
      at.deprel === "nsubj"
    )
      return null;
    at = headOf(sentence, at);
  }
  return null;
}
