import type { Reality } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import { clauseEffect } from "./cues.ts";

/** What a clause says of its own verb: `reality` null when it says nothing ("killing 20"). */
export interface OwnModality {
  readonly reality: Reality | null;
  readonly negated: boolean;
}

/** Tense, aspect, modals, negation and adverbs of one verb (or predicate with a copula). */
export function clauseModality(sentence: Sentence, word: Word, headline: boolean): OwnModality {
  const children = childrenOf(sentence, word);
  const adverbs = children
    .filter((child) => isA(child, "advmod", "det", "cc:preconj"))
    .map((child) => clauseEffect("ADV", lower(child)));
  const negated =
    adverbs.some((effect) => effect?.negated) ||
    children.some((child) => isNoLonger(sentence, child)) ||
    children.some((child) => withoutMark(child) || isNobody(sentence, child));
  const doubt = adverbs.find((effect) => effect && !effect.negated)?.reality;
  const auxiliaries = children.filter((child) => isA(child, "aux", "cop"));
  const modal = modalOf(sentence, word, auxiliaries);
  const hypothetical = children.some(
    (child) => isA(child, "mark") && clauseEffect("MARK", lower(child))?.reality === "conditional",
  );
  if (hypothetical) return { reality: "conditional", negated };
  if (modal) return { reality: modal, negated };
  if (doubt && doubt !== "through" && doubt !== "stop") return { reality: doubt, negated };
  return { reality: tenseOf(sentence, word, auxiliaries, headline), negated };
}

function lower(word: Word): string {
  return lemmaOf(word).replace("n’t", "n't");
}

function withoutMark(child: Word): boolean {
  return isA(child, "mark", "case") && (clauseEffect("MARK", lower(child))?.negated ?? false);
}

/** "no longer insists". */
function isNoLonger(sentence: Sentence, child: Word): boolean {
  return (
    child.text.toLowerCase() === "longer" && sentence.words[child.index - 1]?.text.toLowerCase() === "no"
  );
}

/** "nobody was hurt", "no soldiers left", "killed no one", "neither Chad nor Sudan agreed". */
function isNobody(sentence: Sentence, child: Word): boolean {
  if (!isA(child, "nsubj", "obj")) return false;
  if (/^(nobody|none|nothing|no-one|neither)$/u.test(lower(child))) return true;
  return childrenOf(sentence, child, "det", "cc:preconj").some((one) => /^(no|neither)$/u.test(lower(one)));
}

function modalOf(sentence: Sentence, word: Word, auxiliaries: readonly Word[]): Reality | null {
  const modal = auxiliaries.find((aux) => aux.xpos === "MD");
  if (!modal) return null;
  const perfect = auxiliaries.some((aux) => lemmaOf(aux) === "have");
  const lemma =
    modal.text.toLowerCase() === "would" || modal.text.toLowerCase() === "'d" ? "would" : lower(modal);
  if (lemma !== "would") return conditioned(sentence, word) ? "conditional" : ownReality(lemma);
  if (perfect || conditioned(sentence, word)) return "conditional";
  return isReported(sentence, word) ? "planned" : "possible";
}

function ownReality(lemma: string): Reality {
  const reality = clauseEffect("AUX", lemma)?.reality;
  return reality && reality !== "through" && reality !== "stop" ? reality : "possible";
}

/** "would" after "said that": the future as seen then. */
function isReported(sentence: Sentence, word: Word): boolean {
  const head = headOf(sentence, word);
  return (
    isA(word, "ccomp", "parataxis", "advcl") ||
    (isA(word, "conj") && head !== undefined && isReported(sentence, head))
  );
}

/** Whether an if-clause hangs on the verb. */
function conditioned(sentence: Sentence, word: Word): boolean {
  return childrenOf(sentence, word, "advcl").some((clause) =>
    childrenOf(sentence, clause, "mark").some((mark) =>
      /^(if|unless|provided|providing|should)$/u.test(lemmaOf(mark)),
    ),
  );
}

/** "are to meet", "was to resume". */
function isDueTo(sentence: Sentence, word: Word): boolean {
  const to = childrenOf(sentence, word, "mark").find((mark) => lemmaOf(mark) === "to");
  return /^(is|are|was|were)$/iu.test(sentence.words[(to?.index ?? 0) - 1]?.text ?? "");
}

function tenseOf(
  sentence: Sentence,
  word: Word,
  auxiliaries: readonly Word[],
  headline: boolean,
): Reality | null {
  if (word.xpos === "VB" && childrenOf(sentence, word, "case", "mark").some((one) => lemmaOf(one) === "due"))
    return "planned";
  if (childrenOf(sentence, word, "mark").some((mark) => lemmaOf(mark) === "to"))
    return isDueTo(sentence, word) ? "planned" : isA(word, "root") ? "planned" : null;
  const finite = auxiliaries[0] ?? word;
  if (word.xpos === "VBG" && auxiliaries.length > 0)
    return /^(VBD|VBN)$/u.test(finite.xpos) ? "happened" : "ongoing";
  if (auxiliaries.some((aux) => lemmaOf(aux) === "have")) return "happened";
  if (finite.xpos === "VBD" || word.xpos === "VBN")
    return word === finite && word.xpos === "VBN" && word.deprel !== "root" ? null : "happened";
  if (finite.xpos === "VBZ" || finite.xpos === "VBP") return headline ? "happened" : "ongoing";
  if (word.xpos === "VB" && auxiliaries.length === 0 && isA(word, "root"))
    return childrenOf(sentence, word, "nsubj").length > 0 ? "happened" : "demanded";
  return null;
}
