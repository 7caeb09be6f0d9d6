import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { isInfinitive, ownSubject } from "../clauses.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import { type Marked, markersOf } from "./markers.ts";

/** A condition as first found: the clause or noun that states it, and what hangs on it. */
export interface Candidate extends Marked {
  readonly sentence: Sentence;
  /** Head of the condition. */
  readonly condition: Word;
  /** Highest word of the condition with its marker; what is cut off to leave the consequence. */
  readonly top: Word;
  /** Head of the consequence. */
  readonly consequence: Word;
}

/** Relations by which a marker hangs on the clause it introduces. */
const marking = ["mark", "case", "advmod", "cc"];

/**
 * Every clause or noun that a condition marker introduces, with what it hangs on. Over-finds on purpose: "asked if"
 * and "even if" come out too, and `refine` drops them.
 *
 * @example
 * candidatesOf(reading).map((found) => found.marker.kind) // "They leave if paid." => ["if"]
 */
export function candidatesOf(reading: Reading): readonly Candidate[] {
  return reading.sentences.flatMap((sentence) =>
    markersOf(sentence).flatMap((marked) => {
      const condition = conditionOf(sentence, marked);
      const found = condition && placed(sentence, marked, condition);
      return found ? [found] : [];
    }),
  );
}

function placed(sentence: Sentence, marked: Marked, condition: Word): Candidate | undefined {
  const top = topOf(sentence, marked, condition);
  const consequence =
    marked.marker.frame === "subject" ? dependentOf(sentence, marked) : governorOf(sentence, top);
  if (!consequence || consequence.index === condition.index) return undefined;
  return { sentence, ...marked, condition, top, consequence };
}

/** The head of what a marker introduces. */
function conditionOf(sentence: Sentence, { marker, words }: Marked): Word | undefined {
  const last = words.at(-1) as Word;
  if (marker.frame === "inversion") return invertedBy(sentence, last);
  const marked = words
    .filter((word) => isA(word, ...marking) || isBare(sentence, word, marker.text))
    .map((word) => headOf(sentence, word))
    .find((head) => head && head.index > last.index);
  if (marked) return marked;
  const own = new Set(words.map((word) => word.index));
  const below = sentence.words.filter(
    (word) => own.has(word.head) && word.index > last.index && word.upos !== "PUNCT",
  );
  return below.find((word) => !isA(word, "conj", "cc")) ?? undefined;
}

/** "suspended pending talks": a participle before a bare noun marks it; in "the pending case" it does not. */
function isBare(sentence: Sentence, word: Word, marker: string): boolean {
  const before = sentence.words[word.index - 1];
  return (
    marker === word.text.toLowerCase() &&
    /^(?:VBG|VBN|JJ)$/u.test(word.xpos) &&
    isA(word, "amod") &&
    !/^(?:DET|NUM|ADJ|PRON)$/u.test(before?.upos ?? "DET")
  );
}

/** The clause that an auxiliary before its subject opens: "should talks fail", "had it not been". */
function invertedBy(sentence: Sentence, aux: Word): Word | undefined {
  const clause = isA(aux, "aux", "cop") ? headOf(sentence, aux) : aux.upos === "VERB" ? aux : undefined;
  const subjects = clause ? childrenOf(sentence, clause, "nsubj", "csubj", "expl") : [];
  if (clause && subjects.length === 0 && lemmaOf(aux) === "be" && aux.index < clause.index)
    return toInfinitive(sentence, clause);
  if (!clause || subjects.length === 0 || subjects.some((word) => word.index < aux.index)) return undefined;
  return aux.index < clause.index || clause.index === aux.index ? clause : undefined;
}

/** "were the guard to fall": the parser may take the subject for the predicate. */
function toInfinitive(sentence: Sentence, clause: Word): Word | undefined {
  return childrenOf(sentence, clause, "acl").some((word) => isInfinitive(sentence, word))
    ? clause
    : undefined;
}

/** Climbs from the condition through the words of its marker. */
function topOf(sentence: Sentence, { words }: Marked, condition: Word): Word {
  const own = new Set(words.map((word) => word.index));
  let top = condition;
  for (let above = headOf(sentence, top); above && own.has(above.index); above = headOf(sentence, top))
    top = above;
  return top;
}

/** What the condition hangs on. A noun gives way to "there is", which says that it exists. */
function governorOf(sentence: Sentence, top: Word): Word | undefined {
  const above_ = headOf(sentence, top);
  const further = above_ && isA(top, "conj") && childrenOf(sentence, above_, "mark").length > 0;
  const governor = (further ? headOf(sentence, above_) : above_) ?? mainBeside(sentence, top);
  if (!governor) return undefined;
  const above = headOf(sentence, governor);
  if (
    above &&
    lemmaOf(above) === "be" &&
    isA(governor, "nsubj") &&
    childrenOf(sentence, above, "expl").length
  )
    return above;
  const content = asContent(sentence, governor, top);
  if (content) return content;
  const kept =
    above && isA(governor, "xcomp") && /^(?:VBN|JJ)$/u.test(governor.xpos) && top.index > governor.index;
  return kept ? above : governor;
}

/** The main clause when the parser made the condition the root of the sentence. */
function mainBeside(sentence: Sentence, top: Word): Word | undefined {
  return childrenOf(sentence, top, "parataxis", "ccomp", "conj").find(
    (word) => word.index > top.index && ownSubject(sentence, word),
  );
}

/** "said that X would fall if Y", "X would fall, he said, should Y": the condition belongs to what is said, wherever the parser hung it. */
function asContent(sentence: Sentence, governor: Word, top: Word): Word | undefined {
  if (top.index < governor.index) return undefined;
  const afterComma = sentence.words.slice(governor.index, top.index).some((word) => word.text === ",");
  const content = childrenOf(sentence, governor, "ccomp").find(
    (word) => word !== top && word.index < top.index && (word.index > governor.index || afterComma),
  );
  return content && ownSubject(sentence, content) ? content : undefined;
}

/** What depends on the condition in "X depends on Y", "made X conditional on Y", "a truce contingent on Y". */
function dependentOf(sentence: Sentence, { words }: Marked): Word | undefined {
  const predicate = words.find((word) => word.upos === "VERB" || word.upos === "ADJ") ?? words[0];
  if (!predicate) return undefined;
  const subject = ownSubject(sentence, predicate);
  const above = headOf(sentence, predicate);
  if (subject && isA(predicate, "acl") && above && /^(?:which|that)$/iu.test(subject.text)) return above;
  if (subject) return subject;
  if (above && isA(predicate, "xcomp"))
    return childrenOf(sentence, above, "obj")[0] ?? ownSubject(sentence, above);
  if (above && isA(predicate, "conj", "advcl")) return ownSubject(sentence, above);
  return isA(predicate, "acl", "amod") ? above : undefined;
}
