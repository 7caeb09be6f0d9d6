import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA } from "../words.ts";

/** The word and what is coordinated with it ("Israel and Egypt", "Israel, Egypt and Qatar"). */
export function withConjuncts(sentence: Sentence, word: Word): readonly Word[] {
  const others = childrenOf(sentence, word, "conj").filter((other) => nominal(other) === nominal(word));
  return [word, ...others.filter((other) => others.length > 1 || !opensClause(sentence, other))];
}

/**
 * Whether a noun that the parser coordinates with the one before it is the subject of the next clause instead:
 * "for the killing of one leader, and **Hezbollah** promised revenge".
 */
function opensClause(sentence: Sentence, noun: Word): boolean {
  const first = Math.min(
    noun.index,
    ...childrenOf(sentence, noun, "det", "amod", "compound").map((child) => child.index),
  );
  const [comma, and] = [sentence.words[first - 2], sentence.words[first - 1]];
  return comma?.text === "," && and?.upos === "CCONJ" && subjectlessVerb(sentence, noun) !== undefined;
}

function subjectlessVerb(sentence: Sentence, noun: Word): Word | undefined {
  return sentence.words.find(
    (word) =>
      word.index > noun.index &&
      word.head < noun.index &&
      isA(word, "conj") &&
      /^(VBD|VBZ|VBP|VBN)$/u.test(word.xpos) &&
      !childrenOf(sentence, word, "nsubj", "cc").some(
        (child) => isA(child, "nsubj") || child.index > noun.index,
      ),
  );
}

/** The noun that the parser gave to the clause before, for a verb that has lost its subject so. */
function strayedSubject(sentence: Sentence, verb: Word): Word | undefined {
  if (!isA(verb, "conj")) return undefined;
  return sentence.words.find(
    (noun) =>
      isA(noun, "conj") &&
      nominal(noun) &&
      opensClause(sentence, noun) &&
      subjectlessVerb(sentence, noun) === verb,
  );
}

/** The prepositions of a noun, lower case: "of", "from", both for "out of"; also where one hangs on its title instead. */
export function prepositions(sentence: Sentence, word: Word): readonly string[] {
  const own = childrenOf(sentence, word, "case");
  const before = childrenOf(sentence, word, "compound", "amod", "nmod:desc", "nmod:unmarked").filter(
    (child) => child.index < word.index,
  );
  const marks = own.length > 0 ? own : before.flatMap((child) => childrenOf(sentence, child, "case"));
  return marks.map((child) => child.text.toLowerCase());
}

/** Whether a verb's surface subject is the one acted on: "was killed", "the man killed by police", headline "20 killed". */
export function isPassive(sentence: Sentence, word: Word): boolean {
  if (word.xpos !== "VBN" && word.xpos !== "VBD") return false;
  const own = childrenOf(sentence, word);
  if (own.some((child) => isA(child, "nsubj:pass", "aux:pass", "csubj:pass"))) return true;
  if (own.some((child) => child.deprel === "nsubj" || isA(child, "obj", "aux"))) return false;
  if (word.xpos === "VBN" && (word.deprel === "acl" || isA(word, "advcl", "amod", "acl"))) return true;
  const head = headOf(sentence, word);
  return word.xpos === "VBN" && isA(word, "conj", "xcomp") && head !== undefined && isPassive(sentence, head);
}

/** Whether a word is a relative pronoun that stands for the noun its clause hangs on. */
export function isRelative(word: Word): boolean {
  return /^W(P|DT|P\$)$/u.test(word.xpos) || (lemmaOf(word) === "that" && word.xpos === "WDT");
}

/** The noun that a relative pronoun stands for, or the word itself. */
export function antecedent(sentence: Sentence, word: Word): Word {
  if (!isRelative(word)) return word;
  for (let at: Word | undefined = word, steps = 0; at && steps < 12; at = headOf(sentence, at), steps++) {
    if (at.deprel === "acl:relcl") return headOf(sentence, at) ?? word;
  }
  return word;
}

/** Whether a word names a thing rather than an act. */
export function nominal(word: Word): boolean {
  return /^(NOUN|PROPN|PRON|NUM|SYM|DET)$/u.test(word.upos);
}

/** Whether a word can head a clause. */
export function verbal(word: Word): boolean {
  return word.upos === "VERB" || word.upos === "AUX";
}

/**
 * The objects of a verb. One that the parser gave to the verb before, which has its own, comes back: the "14 people" of
 * "killing two and wounding 14 people".
 */
export function objectsOf(sentence: Sentence, verb: Word): readonly Word[] {
  const own = childrenOf(sentence, verb, "obj").filter((child) => ownerOf(sentence, verb, child) === verb);
  const head = isA(verb, "conj") ? headOf(sentence, verb) : undefined;
  const strayed = head
    ? childrenOf(sentence, head, "obj").filter((child) => ownerOf(sentence, head, child) === verb)
    : [];
  return [...own, ...strayed];
}

function ownerOf(sentence: Sentence, verb: Word, object: Word): Word {
  const objects = childrenOf(sentence, verb, "obj");
  const later = childrenOf(sentence, verb, "conj").find(
    (next) =>
      verbal(next) &&
      next.index < object.index &&
      objects.some((other) => other.index < next.index) &&
      childrenOf(sentence, next, "obj").length === 0,
  );
  return later ?? verb;
}

const subjectControl = new Set(["promise", "vow", "threaten", "pledge", "offer", "agree", "swear"]);

/**
 * The words that fill the surface subject of a verb, sought in the clauses above when its own has none:
 * "forced **Israel** to leave", "**Hamas** agreed to send", "**jets** hit Rafah, killing 20".
 */
export function surfaceSubject(sentence: Sentence, word: Word, depth = 0): readonly Word[] {
  const own = childrenOf(sentence, word, "nsubj");
  if (own[0]) return withConjuncts(sentence, antecedent(sentence, own[0]));
  const strayed = strayedSubject(sentence, word);
  if (strayed) return withConjuncts(sentence, strayed);
  const head = headOf(sentence, word);
  if (!head || depth > 6) return [];
  if (isA(word, "acl")) return nounSubject(sentence, word, head, depth);
  if (isA(word, "xcomp", "ccomp") || isWarnedOff(sentence, word, head))
    return controller(sentence, head, depth);
  if (isA(word, "conj", "advcl", "cop") && !nominal(head)) return surfaceSubject(sentence, head, depth + 1);
  if (isA(word, "conj", "advcl") && childrenOf(sentence, head, "nsubj").length > 0)
    return surfaceSubject(sentence, head, depth + 1);
  return [];
}

/** "warned **Chad** against striking", "kept **them** from leaving". */
function isWarnedOff(sentence: Sentence, word: Word, head: Word): boolean {
  return (
    isA(word, "advcl", "obl") &&
    word.xpos === "VBG" &&
    verbal(head) &&
    childrenOf(sentence, word, "mark", "case").some((mark) => /^(against|from|into)$/u.test(lemmaOf(mark)))
  );
}

function controller(sentence: Sentence, head: Word, depth: number): readonly Word[] {
  const object = childrenOf(sentence, head, "obj", "iobj")[0];
  if (object && !subjectControl.has(lemmaOf(head)))
    return withConjuncts(sentence, antecedent(sentence, object));
  const addressed = asking.has(lemmaOf(head))
    ? childrenOf(sentence, head, "obl").find((child) =>
        /^(on|to|upon)$/u.test(prepositions(sentence, child)[0] ?? ""),
      )
    : undefined;
  return addressed ? withConjuncts(sentence, addressed) : surfaceSubject(sentence, head, depth + 1);
}

/** "called **on Somalia** to stop", "appealed **to them** to leave". */
const asking = new Set(["call", "appeal", "prevail", "lean", "rely", "shout"]);

/** "the troops attacking the town", "a plan by Israel to attack", "its decision to leave". */
function nounSubject(sentence: Sentence, word: Word, noun: Word, depth: number): readonly Word[] {
  const infinitive = childrenOf(sentence, word, "mark").some((mark) => lemmaOf(mark) === "to");
  if (!infinitive) return withConjuncts(sentence, noun);
  const owner = childrenOf(sentence, noun, "nmod:poss", "nmod").find(
    (child) => child.deprel === "nmod:poss" || prepositions(sentence, child).includes("by"),
  );
  if (owner) return withConjuncts(sentence, owner);
  const adjective = childrenOf(sentence, noun, "amod").find((child) => /^(JJ|NNP)/u.test(child.xpos));
  const governor = headOf(sentence, noun);
  if (governor && verbal(governor) && isA(noun, "obj", "obl"))
    return surfaceSubject(sentence, governor, depth + 1);
  return adjective ? [adjective] : [];
}
