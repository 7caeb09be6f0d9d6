import { subtree } from "../../lib/tree.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { casesOf, doerOf, isNegated } from "../clauses.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import { makesStatement } from "./act.ts";
import { complementsOf } from "./complements.ts";
import { cuesOf } from "./cues.ts";
import type { Draft } from "./types.ts";

/** No source by themselves; what "I" say is said already by whoever is quoted. */
const noSpeaker = /^(?:that|which|what|i|we|you)$/iu;

/**
 * Statements that the syntax shows: a verb or noun of saying with what is said ("vowed to leave", "the claim that …").
 * Over-finds; `merge` keeps the model's reading where both found the same.
 */
export function fromSyntax(reading: Reading): readonly Draft[] {
  return reading.sentences.flatMap((sentence) =>
    sentence.words.flatMap((word) => draftAt(reading, sentence, word)),
  );
}

function draftAt(reading: Reading, sentence: Sentence, word: Word): readonly Draft[] {
  if (!cuesOf(word).some((cue) => cue.takes.size > 0) || isUnsaid(sentence, word)) return [];
  const source = sourceOf(sentence, word);
  if (source.every((other) => noSpeaker.test(other.text))) return [];
  for (const { construction, words, particles } of complementsOf(sentence, word)) {
    const cue = [...cueWords(sentence, word), ...particles].sort((a, b) => a.index - b.index);
    const content = words.filter((other) => !cue.includes(other) && !source.includes(other));
    const draft: Draft = { cue, source, content, by: "syntax" };
    if (isSaid(content) && makesStatement(reading, draft, construction)) return [draft];
  }
  return [];
}

/** Words that were not said, or not yet: "did not say", "will announce", "if they demand". */
function isUnsaid(sentence: Sentence, word: Word): boolean {
  if (word.upos === "NOUN" && isLacking(sentence, word)) return true;
  const helpers = childrenOf(sentence, word, "aux", "mark");
  return (
    isNegated(sentence, word) ||
    helpers.some((helper) => helper.xpos === "MD" || /^(?:if|whether|to)$/iu.test(helper.text))
  );
}

/** "no promise to leave", "a lack of guarantees". */
function isLacking(sentence: Sentence, noun: Word): boolean {
  const dets = childrenOf(sentence, noun, "det").some((word) => /^(?:no|any|neither)$/iu.test(word.text));
  return (
    dets ||
    /^(?:lack|absence|want)$/u.test(headOf(sentence, noun)?.lemma ?? "") ||
    casesOf(sentence, noun).includes("without")
  );
}

/** Something is said: not a mere "what" or "that". */
function isSaid(words: readonly Word[]): boolean {
  return words.some((word) => /^(?:VERB|NOUN|PROPN|ADJ|NUM|INTJ)$/u.test(word.upos));
}

function cueWords(sentence: Sentence, word: Word): readonly Word[] {
  const near = childrenOf(sentence, word, "aux", "compound:prt").filter(
    (other) => Math.abs(other.index - word.index) <= 2,
  );
  const first = Math.min(word.index, ...near.map((other) => other.index));
  const adverb = childrenOf(sentence, word, "advmod").filter((other) => other.index === first - 1);
  return [...adverb, ...near, word];
}

/** Who says it: the doer of the verb, or whose word the noun is ("Cairo's warning that …", "a warning by Cairo"). */
export function sourceOf(sentence: Sentence, cue: Word): readonly Word[] {
  const doer = cue.upos === "NOUN" ? holderOf(sentence, cue) : doerOf(sentence, cue);
  const head = doer && antecedentOf(sentence, doer);
  if (!head || isA(head, "expl") || head.index === cue.index || /^(?:VERB|AUX|ADV)$/u.test(head.upos))
    return [];
  const clauses = childrenOf(sentence, head, "acl:relcl", "parataxis", "acl", "ccomp", "cc", "dep");
  const without = [
    cue,
    ...childrenOf(sentence, head, "case"),
    ...clauses.filter((clause) => subtree(sentence.words, clause).includes(cue) || clause.index > cue.index),
  ];
  const words = subtree(sentence.words, head, { without });
  return [...nameBefore(sentence, words), ...words];
}

/** The noun that a relative pronoun stands for, where the tree has not said so: "Hamas, which promised revenge". */
function antecedentOf(sentence: Sentence, doer: Word): Word {
  if (doer.upos !== "PRON" || !/^(?:who|which)$/iu.test(doer.text)) return doer;
  const before = sentence.words.slice(Math.max(0, doer.index - 2), doer.index);
  return before.findLast((word) => /^(?:NOUN|PROPN)$/u.test(word.upos)) ?? doer;
}

/** The name that an apposition belongs to, where the tree has it elsewhere: "Hezbollah" of "Hezbollah, a movement in Lebanon, said". */
function nameBefore(sentence: Sentence, words: readonly Word[]): readonly Word[] {
  const own = words.filter((word) => word.upos !== "PUNCT");
  const [first, last] = [own[0], own.at(-1)];
  const comma = first && sentence.words[first.index - 1];
  const name = comma && sentence.words[comma.index - 1];
  const closed = first && last && sentence.words[last.index + 1]?.text === ",";
  if (!closed || comma?.text !== "," || name?.upos !== "PROPN" || first.deprel !== "det") return [];
  const start = sentence.words.findLastIndex((word) => word.index < comma.index && word.upos !== "PROPN") + 1;
  return sentence.words.slice(start, comma.index + 1);
}

function holderOf(sentence: Sentence, noun: Word): Word | undefined {
  const own = childrenOf(sentence, noun, "nmod:poss")[0];
  if (own) return own;
  const by = childrenOf(sentence, noun, "nmod").find((word) =>
    childrenOf(sentence, word, "case").some((mark) => /^(?:by|from)$/iu.test(mark.text)),
  );
  if (by) return by;
  const verb = headOf(sentence, noun);
  return isA(noun, "obj") && verb && /^(?:make|issue|give|repeat|renew|voice|deliver|send)$/u.test(verb.lemma)
    ? doerOf(sentence, verb)
    : undefined;
}
