import { subtree } from "../../lib/tree.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { agentOf, casesOf, ownSubject } from "../clauses.ts";
import { headOf, isA, sentenceOf } from "../words.ts";

/**
 * Whether a cue tells that something is not said, or not by its subject: "no longer insists", "neither Ankara nor Baku
 * confirmed", "stopped short of saying", and "asked whether it would sign, the minister shrugged", who was asked.
 */
export function isUnsaid(reading: Reading, cue: readonly Word[]): boolean {
  const verb = cue.find((word) => word.upos === "VERB");
  if (!verb) return false;
  const sentence = sentenceOf(reading, verb);
  return (
    isOver(sentence, cue) || isNobodys(sentence, verb) || isAvoided(sentence, verb) || isAsked(sentence, verb)
  );
}

/** "no longer insists", "no longer says". */
function isOver(sentence: Sentence, cue: readonly Word[]): boolean {
  const first = cue[0]?.index ?? 0;
  const words = sentence.words.slice(Math.max(0, first - 2), (cue.at(-1)?.index ?? first) + 1);
  return words.some(
    (word, at) => /^no$/iu.test(word.text) && /^longer$/iu.test(words[at + 1]?.text ?? "") && at <= 2,
  );
}

/** "neither Ankara nor Baku confirmed it", "none of them said why", "nobody admitted it". */
function isNobodys(sentence: Sentence, verb: Word): boolean {
  const subject = ownSubject(sentence, verb);
  if (!subject) return false;
  const near = sentence.words.slice(Math.max(0, subject.index - 2), subject.index);
  if (near.some((word) => /^neither$/iu.test(word.text))) return true;
  const first = subtree(sentence.words, subject)[0];
  return first !== undefined && /^(?:neither|none|nobody)$/iu.test(first.text);
}

/** "stopped short of saying", "left without saying". */
function isAvoided(sentence: Sentence, verb: Word): boolean {
  const before = sentence.words[verb.index - 1]?.text.toLowerCase();
  const stopped = sentence.words[verb.index - 2]?.text.toLowerCase();
  return (
    before === "without" ||
    casesOf(sentence, verb).includes("without") ||
    (before === "of" && stopped === "short")
  );
}

/** "Asked whether it would sign, …": the subject of the sentence is the one who was asked. */
function isAsked(sentence: Sentence, verb: Word): boolean {
  if (!/^asked$/iu.test(verb.text) || agentOf(sentence, verb)) return false;
  if (verb.index === 0) return true;
  const loose = isA(verb, "advcl", "acl") && !isA(verb, "acl:relcl") && !ownSubject(sentence, verb);
  return loose && headOf(sentence, verb) !== undefined && sentence.words[verb.index - 1]?.text === ",";
}

/** What "said nothing", "gave no more" leave of a content. */
export function isEmpty(word: Word): boolean {
  return word.upos === "PUNCT" || /^(?:nothing|little|none|so|as|much|no|more)$/iu.test(word.text);
}
