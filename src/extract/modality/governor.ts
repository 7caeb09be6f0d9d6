import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, isA } from "../words.ts";
import { type Effect, governorEffect, type Takes } from "./cues.ts";

/** Whether a word heads a clause, and is not a verb used as a noun ("the killing"). */
export function isClause(sentence: Sentence, word: Word): boolean {
  if (childrenOf(sentence, word, "cop", "aux").length > 0) return true;
  if (word.upos !== "VERB" && word.upos !== "AUX") return false;
  return (
    childrenOf(sentence, word, "det", "case").length === 0 || childrenOf(sentence, word, "mark").length > 0
  );
}

/** "are considered a massacre": to call a thing something is not to weigh it. */
function nominal(word: Word): boolean {
  return /^(NOUN|PROPN|ADJ)$/u.test(word.upos);
}

const through: Effect = { reality: "through", negated: false };
/** The act is no more real than the clause it stands in, and no less: "could mean a war". */
export const asUnreal: Effect = { reality: "through", negated: false };
/** Verbs that say of an act that it takes place. */
const taking: ReadonlySet<string> = new Set([
  "come",
  "happen",
  "occur",
  "take",
  "begin",
  "start",
  "open",
  "follow",
  "erupt",
  "end",
]);
const stop: Effect = { reality: "stop", negated: false };

/** What the governor does to the act that hangs on it; `open`: nothing has been said of its reality yet. */
export function effectOn(sentence: Sentence, word: Word, head: Word, open: boolean): Effect {
  const takes = takesOf(sentence, word, head);
  if (takes === null) return stop;
  if (
    takes === "noun" &&
    childrenOf(sentence, head, "xcomp").some((child) => child !== word && nominal(child))
  )
    return stop;
  const fact = fulfilled(sentence, head, takes);
  if (fact) return fact;
  if (isA(word, "nsubj") && !isA(word, "nsubj:pass"))
    return open ? (taking.has(lemmaOf(head)) ? through : asUnreal) : stop;
  const pos = head.upos === "PROPN" ? "NOUN" : head.upos === "AUX" ? "VERB" : head.upos;
  const effect =
    governorEffect(pos, withParticle(sentence, head), takes) ?? governorEffect(pos, lemmaOf(head), takes);
  if (effect) return selfWish(sentence, word, head, effect);
  if (takes === "to")
    return isA(head, "root") && head.upos === "NUM" ? stop : { reality: "planned", negated: false };
  if (takes === "ing") return through;
  if ((takes === "noun" || takes === "for") && isIndefinite(sentence, word) && open && isVerb(head))
    return asUnreal;
  return stop;
}

/** "hold out" for "holding out for a withdrawal". */
function withParticle(sentence: Sentence, head: Word): string {
  const particle = childrenOf(sentence, head, "compound:prt")[0];
  return particle ? `${lemmaOf(head)} ${lemmaOf(particle)}` : lemmaOf(head);
}

/** "had to leave" and "was able to leave" tell that they left; "is going to leave" that they will. */
function fulfilled(sentence: Sentence, head: Word, takes: Takes): Effect | null {
  if (takes !== "to") return null;
  if (lemmaOf(head) === "go") return head.xpos === "VBG" ? { reality: "planned", negated: false } : through;
  const among = childrenOf(sentence, head, "amod").some((one) =>
    /^(first|last|only|latest)$/u.test(lemmaOf(one)),
  );
  if (among && governorEffect("NOUN", lemmaOf(head), "to") === undefined) return stop;
  const past = [head, ...childrenOf(sentence, head, "cop", "aux")].some((one) => one.xpos === "VBD");
  return past && (lemmaOf(head) === "have" || lemmaOf(head) === "able") ? through : null;
}

/** "wants to go" is a wish; "wants them to go" a demand. */
function selfWish(sentence: Sentence, word: Word, head: Word, effect: Effect): Effect {
  if (
    effect.reality !== "demanded" ||
    !isA(word, "xcomp") ||
    lemmaOf(head) === "have" ||
    lemmaOf(head) === "need"
  )
    return effect;
  const other = childrenOf(sentence, head, "obj", "iobj", "nsubj:pass").length > 0;
  const ownSubject = childrenOf(sentence, word, "nsubj").length > 0;
  return other || ownSubject || lemmaOf(head) === "call" ? effect : { ...effect, reality: "possible" };
}

function isVerb(word: Word): boolean {
  return word.upos === "VERB" || word.upos === "AUX" || word.upos === "ADJ";
}

function isIndefinite(sentence: Sentence, word: Word): boolean {
  const children = childrenOf(sentence, word);
  if (
    children.some(
      (child) =>
        isA(child, "nmod:poss") ||
        (isA(child, "det") && /^(the|this|that|these|those)$/u.test(lemmaOf(child))),
    )
  )
    return false;
  return word.upos === "NOUN";
}

/** How the word hangs on its head; null when no cue reaches it. */
function takesOf(sentence: Sentence, word: Word, head: Word): Takes | null {
  const marks = childrenOf(sentence, word, "mark", "case").map((mark) => lemmaOf(mark));
  const verb = isClause(sentence, word);
  if (isA(word, "acl:relcl", "acl:cleft")) return null;
  if (verb) {
    if (isA(word, "acl") && !marks.includes("to") && marks[0] === undefined) return null;
    if (marks.includes("from") && !marks.includes("to")) return "from";
    if (marks.includes("to") || word.xpos === "VB") return "to";
    if (word.xpos === "VBG") return "ing";
    return isA(word, "xcomp") ? "ing" : "that";
  }
  if (isA(word, "nsubj") && !isA(word, "nsubj:pass"))
    return isVerb(head) && (isIndefinite(sentence, word) || taking.has(lemmaOf(head))) ? "noun" : null;
  if (isA(word, "obl", "nmod") && !governing.has(marks[0] ?? "")) return marks[0] === "from" ? "from" : null;
  return isA(word, "obl", "nmod") && marks[0] === "for" ? "for" : "noun";
}

/** Prepositions through which a governor reaches its act: "called for strikes", "fear of war". */
export const governing: ReadonlySet<string> = new Set([
  "for",
  "of",
  "to",
  "on",
  "with",
  "against",
  "about",
  "in",
  "at",
  "over",
  "under",
  "by",
  "into",
  "",
]);
