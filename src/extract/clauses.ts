import { subtree } from "../lib/tree.ts";
import type { Sentence, Word } from "../schema/reading.ts";
import { lemmaOf } from "./lemmas.ts";
import { strayedSubject } from "./strays.ts";
import { childrenOf, headOf, isA } from "./words.ts";

const negations = new Set([
  "not",
  "n't",
  "n’t",
  "never",
  "no",
  "nor",
  "neither",
  "hardly",
  "without",
  "none",
  "nothing",
  "nobody",
]);
const clausal = ["advcl", "ccomp", "xcomp", "acl", "conj", "parataxis", "root", "csubj"];

/** The auxiliaries of a verb or predicate, its copula among them, in order. */
export function auxiliariesOf(sentence: Sentence, verb: Word): readonly Word[] {
  return childrenOf(sentence, verb, "aux", "cop");
}

/** The modal of a verb ("might", "would", "'ll"), its own or that of the verb it shares it with. */
export function modalOf(sentence: Sentence, verb: Word): Word | undefined {
  const own = auxiliariesOf(sentence, verb);
  const modal = own.find((word) => word.xpos === "MD");
  if (modal || own.length > 0 || !isA(verb, "conj") || ownSubject(sentence, verb)) return modal;
  const first = headOf(sentence, verb);
  return first && bareVerb(verb) ? modalOf(sentence, first) : undefined;
}

function bareVerb(verb: Word): boolean {
  return verb.xpos === "VB" || verb.xpos === "VBP" || verb.xpos === "NN";
}

/**
 * Whether a predicate is denied: by "not", "never", or by "no" on its subject or object.
 *
 * @example
 * isNegated(sentence, verb) // "will not talk", "no troops leave", "nobody moved" => true
 */
export function isNegated(sentence: Sentence, verb: Word): boolean {
  return sentence.words.some((word) => {
    if (!negations.has(word.text.toLowerCase())) return false;
    if (word.head === verb.index)
      return isA(word, "advmod", "det", "cc", "nsubj", "obj", "discourse") || word.xpos === "RB";
    const above = headOf(sentence, word);
    return isA(word, "det") && above?.head === verb.index && isA(above, "nsubj", "obj", "obl", "expl");
  });
}

/** Whether a word is finite or has a finite auxiliary or copula. */
export function isFiniteClause(sentence: Sentence, word: Word): boolean {
  const finite = (tag: string) => tag === "MD" || tag === "VBD" || tag === "VBZ" || tag === "VBP";
  return (
    finite(word.xpos) || auxiliariesOf(sentence, word).some((aux) => finite(aux.xpos) || aux.xpos === "VB")
  );
}

/** Whether a predicate tells a finished event: past or perfect, without a modal. */
export function isPast(sentence: Sentence, verb: Word): boolean {
  if (modalOf(sentence, verb)) return false;
  const aux = auxiliariesOf(sentence, verb);
  if (aux.length === 0)
    return verb.xpos === "VBD" || (verb.xpos === "VBN" && !childrenOf(sentence, verb, "mark").length);
  return aux.some((word) => word.xpos === "VBD" || lemmaOf(word) === "have");
}

/** Whether a predicate is an infinitive with "to". */
export function isInfinitive(sentence: Sentence, verb: Word): boolean {
  return (
    verb.xpos === "VB" && childrenOf(sentence, verb, "mark").some((mark) => mark.text.toLowerCase() === "to")
  );
}

/** A predicate's own subject, active or passive. */
export function ownSubject(sentence: Sentence, verb: Word): Word | undefined {
  const subjects = childrenOf(sentence, verb, "nsubj", "csubj");
  return subjects.find((word) => !word.deprel.endsWith(":outer")) ?? subjects[0];
}

/**
 * Who does what a predicate says: its own subject, the agent of a passive, or the subject of the clause that it
 * shares one with ("vowed and promised", "threatening to", "Hezbollah, which vowed"). A relative pronoun gives
 * the noun it stands for.
 */
export function doerOf(
  sentence: Sentence,
  verb: Word,
  seen: ReadonlySet<number> = new Set(),
): Word | undefined {
  if (seen.has(verb.index)) return undefined;
  const agent = agentOf(sentence, verb);
  if (agent) return agent;
  if (childrenOf(sentence, verb, "nsubj:pass", "aux:pass").length > 0) return undefined;
  const own = ownSubject(sentence, verb);
  const head = headOf(sentence, verb);
  if (own && isRelative(own) && isA(verb, "acl", "advcl:relcl")) return head;
  if (own) return own;
  if (!head) return undefined;
  if (isA(verb, "acl") && verb.xpos !== "VBN" && head.upos !== "VERB")
    return verb.xpos === "VBG" || isA(verb, "acl:relcl") ? head : undefined;
  if (isA(verb, "xcomp") || (isA(verb, "ccomp") && isInfinitive(sentence, verb)))
    return (
      childrenOf(sentence, head, "obj", "iobj")[0] ?? doerOf(sentence, head, new Set([...seen, verb.index]))
    );
  return isA(verb, "conj", "advcl", "parataxis")
    ? (strayedSubject(sentence, verb) ?? doerOf(sentence, head, new Set([...seen, verb.index])))
    : undefined;
}

/** The "by" of a passive. */
export function agentOf(sentence: Sentence, verb: Word): Word | undefined {
  const agent = childrenOf(sentence, verb, "obl:agent")[0];
  if (agent || childrenOf(sentence, verb, "aux:pass").length + (verb.xpos === "VBN" ? 1 : 0) === 0)
    return agent;
  return childrenOf(sentence, verb, "obl").find((word) =>
    childrenOf(sentence, word, "case").some((mark) => lemmaOf(mark) === "by"),
  );
}

/** Who or what a passive or active predicate is done to. */
export function objectOf(sentence: Sentence, verb: Word): Word | undefined {
  return childrenOf(sentence, verb, "obj")[0] ?? childrenOf(sentence, verb, "nsubj:pass")[0];
}

/** The prepositions of a noun ("for", "in response to" gives "in"), in lower case. */
export function casesOf(sentence: Sentence, noun: Word): readonly string[] {
  return childrenOf(sentence, noun, "case", "mark").map((word) => word.text.toLowerCase());
}

/** The nearest word above that heads a clause; the word itself when it is one. */
export function clauseOf(sentence: Sentence, word: Word): Word {
  let at = word;
  for (let steps = 0; steps < sentence.words.length; steps++) {
    if (isA(at, ...clausal) && !(isA(at, "conj") && at.upos === "NOUN")) return at;
    const above = headOf(sentence, at);
    if (!above) return at;
    at = above;
  }
  return at;
}

/** A word with all that hangs on it, without leading and trailing marks of punctuation, conjunctions and markers. */
export function clauseWords(sentence: Sentence, head: Word, without: readonly Word[] = []): readonly Word[] {
  return trimmed(subtree(sentence.words, head, { without }));
}

/** Words without the punctuation, conjunctions and markers ("that", "to") at their ends. */
export function trimmed(words: readonly Word[]): readonly Word[] {
  const drop = (word: Word, start: boolean) =>
    word.upos === "PUNCT" ||
    (start &&
      (isA(word, "cc") ||
        /^then$/iu.test(word.text) ||
        (isA(word, "mark") && /^(?:that|to|whether|if)$/iu.test(word.text))));
  let from = 0;
  let to = words.length;
  while (from < to && drop(words[from] as Word, true)) from++;
  while (to > from && drop(words[to - 1] as Word, false)) to--;
  return words.slice(from, to);
}

/** Words up to the end of the quotation that the head stands in; all of them when it stands in none. */
export function withinQuote(sentence: Sentence, words: readonly Word[], head: Word): readonly Word[] {
  const marks = sentence.words.filter((word) => /^(?:"|“|”|``|'')$/u.test(word.text));
  const opened = marks.filter((word) => word.index < head.index).length % 2 === 1;
  const close = opened ? marks.find((word) => word.index > head.index) : undefined;
  return close ? words.filter((word) => word.index < close.index) : words;
}

function isRelative(word: Word): boolean {
  return /^(?:who|which|that)$/iu.test(word.text);
}
