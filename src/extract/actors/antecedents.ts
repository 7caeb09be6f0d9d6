import type { Sentence, Word } from "../../schema/index.ts";
import { headOf, isA } from "../words.ts";
import { closesSpeech, isSpeaker } from "./speech.ts";
import type { Draft } from "./types.ts";

/** An actor mentioned earlier, at the word that stands for it. */
export interface Earlier {
  readonly draft: Draft;
  readonly word: Word;
  readonly sentence: Sentence;
}

/** How far back an actor is looked for: sentences, and mentions in all. */
const reach = { sentences: 3, mentions: 60 };

/** What an anaphor asks of the actor that it stands for. */
export interface Wanted {
  readonly fits: (draft: Draft, word: Word) => boolean;
  /** Sentences back, at most. */
  readonly within?: number;
  /** Added to the score of a candidate that fits better than others. */
  readonly prefer?: (draft: Draft, word: Word, sentence: Sentence) => number;
}

/**
 * The earlier actor that a pronoun or description most likely stands for: near ones before far ones, subjects before
 * others, undefined when none fits.
 */
export function antecedent(
  earlier: readonly Earlier[],
  sentence: Sentence,
  word: Word,
  wanted: Wanted,
): Draft | undefined {
  let best: { readonly draft: Draft; readonly score: number } | undefined;
  const from = Math.max(0, earlier.length - reach.mentions);
  for (let at = earlier.length - 1; at >= from; at--) {
    const one = earlier[at] as Earlier;
    const back = sentence.index - one.sentence.index;
    if (back > (wanted.within ?? reach.sentences)) break;
    if (!wanted.fits(one.draft, one.word) || bound(sentence, word, one)) continue;
    const score =
      -3 * back -
      (earlier.length - 1 - at) * 0.3 +
      salience(one.sentence, one.word, back) +
      closeness(sentence, word, one) +
      (wanted.prefer?.(one.draft, one.word, one.sentence) ?? 0);
    if (!best || score > best.score) best = { draft: one.draft, score };
  }
  return best?.draft;
}

/** Subjects are spoken of further; above all the subject of the whole sentence. */
function salience(sentence: Sentence, word: Word, back: number): number {
  const root = headOf(sentence, word);
  if (isA(word, "nsubj")) return root && isA(root, "root") ? 3 : 2;
  if (isA(word, "nmod:poss")) return back === 0 ? 1 : 0.5;
  return isA(word, "obj") ? 1 : isA(word, "conj") ? 0.5 : 0;
}

/** "Iran and its allies": the conjunct's own possessive goes to its partner. So does a possessive inside an apposition. */
function closeness(sentence: Sentence, word: Word, one: Earlier): number {
  if (one.sentence !== sentence) return 0;
  const owned = headOf(sentence, word);
  if (!owned) return 0;
  if (isA(owned, "conj") && owned.head === one.word.index) return 6;
  if (/^(?:and|or)$/iu.test(sentence.words[word.index - 1]?.text ?? "") && word.index - 2 === one.word.index)
    return 6;
  // "Peru has closed the port, its ministry said": the subject of what is said.
  const said = isSpeaker(sentence, owned) ? headOf(sentence, owned) : undefined;
  const told = headOf(sentence, one.word);
  if (said && told && isA(one.word, "nsubj") && told.head === said.index && isA(told, "ccomp", "parataxis"))
    return 3;
  // The subject of the clause that the word stands in.
  for (let at: Word | undefined = owned, steps = 0; at && steps < 6; at = headOf(sentence, at), steps++) {
    if (one.word.head === at.index && isA(one.word, "nsubj")) return 2.5;
    if (isStraySubject(sentence, at, one.word)) return 4.5;
    // A nearer clause with a subject of its own ends the search.
    if (sentence.words.some((other) => other.head === at?.index && isA(other, "nsubj"))) return 0;
  }
  return 0;
}

/**
 * "Iran vowed revenge for the killing of its guest, and Hezbollah promised …": parsers hang the second subject on the
 * noun before "and" though the "and" belongs to the second verb.
 */
function isStraySubject(sentence: Sentence, verb: Word, word: Word): boolean {
  if (
    !isA(verb, "conj") ||
    !isA(word, "conj") ||
    sentence.words.some((other) => other.head === verb.index && isA(other, "nsubj"))
  )
    return false;
  const and = sentence.words.find((other) => other.head === verb.index && isA(other, "cc"));
  return (
    and !== undefined && word.index === and.index + 1 && word.head < and.index && word.index < verb.index
  );
}

const reflexive = /sel(?:f|ves)$/iu;

/** "Israel attacked it": an object is not the subject of its own verb, unless it says so ("itself"). */
function bound(sentence: Sentence, word: Word, one: Earlier): boolean {
  if (one.sentence !== sentence || reflexive.test(word.text)) return false;
  if (one.word.index < word.index && !isSpeaker(sentence, one.word) && closesSpeech(sentence, word))
    return true;
  if (isA(word, "obj", "iobj", "obl") && one.word.head === word.head && isA(one.word, "nsubj")) return true;
  // A possessive is not whoever the noun it owns is ("his brother").
  return isA(word, "nmod:poss") && one.word.index === word.head;
}
