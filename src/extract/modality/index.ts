import type { Polarity, Reality } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import { clauseModality } from "./clause.ts";
import { clauseEffect, type Effect, governorEffect } from "./cues.ts";
import { asUnreal, effectOn, governing, isClause } from "./governor.ts";

/** Whether an act is affirmed, and whether it took place. */
export interface Modality {
  readonly polarity: Polarity;
  readonly reality: Reality;
}

/** Below this factuality the model holds against the rules that an act did not happen; the two rarely differ so far. */
const unlikely = -0.8;

/** What is known on the way up from the act: `reality` null while nothing has been said. */
interface State {
  readonly reality: Reality | null;
  readonly negated: boolean;
}

/**
 * How real an act is, by its own clause and by all that it hangs on, up to the speaker whose word it is.
 *
 * What is said to have happened counts as `happened` here: whose word it is belongs to the statement.
 *
 * @param headline Whether the simple present tells what happened ("Army seizes port"), as in titles.
 * @example
 * modalityOf(sentence, attack) // "vowed to attack" => { polarity: "affirmed", reality: "planned" }
 */
export function modalityOf(sentence: Sentence, word: Word, headline = false): Modality {
  const state = climb(sentence, word, ownState(sentence, word, headline), headline, 0);
  const doubted = word.upos === "VERB" && word.factuality < unlikely && isReal(state);
  const asked =
    sentence.words.at(-1)?.text === "?" &&
    (state.reality === null || state.reality === "happened" || state.reality === "ongoing");
  return {
    polarity: state.negated ? "negated" : "affirmed",
    reality: asked || doubted ? "possible" : (state.reality ?? "happened"),
  };
}

function ownState(sentence: Sentence, word: Word, headline: boolean): State {
  if (isClause(sentence, word)) return clauseModality(sentence, word, headline);
  const children = childrenOf(sentence, word);
  const effects = children.flatMap((child) => {
    if (isA(child, "amod", "acl", "compound", "advmod")) return clauseEffect("MOD", lemmaOf(child)) ?? [];
    if (isA(child, "det") && lemmaOf(child) === "any")
      return { reality: "possible", negated: false } as const;
    if (isA(child, "det") && lemmaOf(child) === "no") return { reality: "happened", negated: true } as const;
    return isA(child, "case") && lemmaOf(child) === "without"
      ? ({ reality: "happened", negated: true } as const)
      : [];
  });
  return effects.reduce<State>(weaken, { reality: null, negated: false });
}

function isReal({ reality, negated }: State): boolean {
  return !negated && (reality === null || reality === "happened" || reality === "ongoing");
}

/** The state after one more effect: what is not real already stays so. */
function weaken(state: State, effect: Effect | State): State {
  const negated = state.negated !== effect.negated;
  const settled = state.reality !== null && state.reality !== "happened" && state.reality !== "ongoing";
  if (settled || effect.reality === null || effect.reality === "through" || effect.reality === "stop") {
    return { reality: state.reality, negated };
  }
  return { reality: effect.reality, negated };
}

function climb(sentence: Sentence, word: Word, state: State, headline: boolean, steps: number): State {
  const head = headOf(sentence, word);
  if (!head || steps > 12) return state;
  const go = (next: State) => climb(sentence, head, next, headline, steps + 1);
  const withHead = () => go(weaken(state, ownState(sentence, head, headline)));
  if (isA(word, "conj")) return hasOwnTime(sentence, word) ? go(state) : withHead();
  if (isA(word, "advcl")) return adverbial(sentence, word, state, withHead);
  if (
    isA(word, "xcomp", "ccomp", "acl", "csubj", "obj", "obl", "nmod", "nsubj", "iobj", "compound", "appos")
  ) {
    const effect = effectOn(sentence, word, head, state.reality === null);
    if (effect.reality === "stop") return state;
    const above = ownState(sentence, head, headline);
    if (effect === asUnreal && isReal(above)) return state;
    if (effect.reality === "through") return go(weaken(weaken(state, effect), above));
    return weaken(state, effect);
  }
  return state;
}

/** A clause that makes its own time: "… and killed 20", "… and it was bombed". */
function hasOwnTime(sentence: Sentence, word: Word): boolean {
  if (!isClause(sentence, word)) return false;
  if (/^(VBD|VBZ|VBP)$/u.test(word.xpos)) return true;
  return childrenOf(sentence, word, "aux", "cop", "nsubj").some(
    (child) => /^(MD|VBD|VBZ|VBP)$/u.test(child.xpos) || isA(child, "nsubj"),
  );
}

/** Clauses of purpose are plans; participles ("killing 20") are as real as what they go with. */
function adverbial(sentence: Sentence, word: Word, state: State, withHead: () => State): State {
  const marks = childrenOf(sentence, word, "mark", "case").map((mark) => lemmaOf(mark));
  const head = headOf(sentence, word);
  const temporal = marks.some((mark) => /^(before|after|until|when|while|once|since)$/u.test(mark));
  const takes = marks.includes("to") && !temporal ? "to" : "ing";
  const governed =
    head && (takes === "to" || (word.xpos === "VBG" && governing.has(marks[0] ?? "none")))
      ? governorEffect(head.upos, lemmaOf(head), takes)
      : undefined;
  if (governed && governed.reality !== "through") return weaken(state, governed);
  if (takes === "to" && governed === undefined) return weaken(state, { reality: "planned", negated: false });
  if (state.reality !== null) {
    const open =
      (marks.includes("until") || marks.includes("before") || marks.includes("once")) &&
      state.reality === "ongoing";
    return open ? { ...state, reality: "planned" } : state;
  }
  return marks.length === 0 || takes === "to" || marks.includes("by") || head === undefined
    ? { ...withHead(), negated: state.negated }
    : state;
}
