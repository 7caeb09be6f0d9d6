import type { Actor, Statement } from "../../schema/account.ts";
import type { Reading, Word } from "../../schema/reading.ts";
import { actorAt } from "../mentions.ts";
import { childrenOf, headOf, isA, sentenceOf, spanOf } from "../words.ts";
import { isPerson } from "./bases.ts";
import { topsOf } from "./heads.ts";
import { jointSpeakers } from "./joint.ts";
import type { Draft } from "./types.ts";

/** A part of others: whose side "some of her own side" are on does not speak. */
const part = /^(?:some|many|most|several|others|few|another)$/iu;

/** Whose word it is: the actors at the heads of the source, or those its words name ("Netanyahu's office", "Iranian officials"). */
export function sourceOf(
  reading: Reading,
  words: readonly Word[],
  actors: readonly Actor[],
): Statement["source"] {
  if (words.length === 0) return { span: null, actors: [], kind: "implied" };
  const heads = headsOf(reading, words);
  const span = spanOf(words);
  const atHeads = heads.flatMap((head) => actorsOf(head, actors));
  const several = jointSpeakers(reading, heads, atHeads, actors);
  const found =
    several.length > 0 ? several : atHeads.length > 0 ? atHeads : nearest(reading, words, heads, actors);
  const ids = [...new Set(found.map((actor) => actor.id))];
  return {
    span,
    actors: ids,
    kind: heads.some((head) => isNamed(reading, head, atHeads)) ? "named" : "unnamed",
  };
}

/**
 * Whether a source can speak at all, where the rules alone found it: "the storm threatened to flood the camp" is
 * nobody's word.
 */
export function hasSpeaker(reading: Reading, { source, cue, by }: Draft, actors: readonly Actor[]): boolean {
  if (by === "model" || !cue.some((word) => /^(?:threaten|promise|demand|offer)/u.test(word.lemma)))
    return true;
  const able = (head: Word) =>
    /^(?:PROPN|PRON)$/u.test(head.upos) || isPerson(head) || actorAt(actors, head.span).length > 0;
  return headsOf(reading, source).some(able);
}

/** The heads of a source, with what is joined or set beside them: "Egypt and Qatar", "its envoy, Ahmad Hadi". */
function headsOf(reading: Reading, words: readonly Word[]): readonly Word[] {
  const found = topsOf(reading, words)
    .map((word) => antecedentOf(reading, word))
    .filter((word) => /^(?:NOUN|PROPN|PRON|ADJ|NUM|DET)$/u.test(word.upos))
    .slice(0, 2);
  for (const head of found) {
    const beside = childrenOf(sentenceOf(reading, head), head, "conj", "appos", "flat").filter(
      (word) => words.includes(word) && !found.includes(word),
    );
    found.push(...beside);
  }
  return found;
}

/** The noun that "who" or "which" stands for, when the clause hangs on it; else the word itself. */
function antecedentOf(reading: Reading, word: Word): Word {
  if (!/^(?:who|which|that)$/iu.test(word.text)) return word;
  const sentence = sentenceOf(reading, word);
  const verb = headOf(sentence, word);
  const noun = verb && isA(verb, "acl:relcl") ? headOf(sentence, verb) : undefined;
  if (noun) return noun;
  const words = sentenceOf(reading, word).words;
  const before = words[word.index - 1];
  const named = before?.text === "," ? words[word.index - 2] : before;
  return named && /^who$/iu.test(word.text) && /^(?:NOUN|PROPN)$/u.test(named.upos) ? named : word;
}

/** The actor whose longest mention holds the word. */
function actorsOf(head: Word, actors: readonly Actor[]): readonly Actor[] {
  return actorAt(actors, head.span).slice(0, 1);
}

function nearest(
  reading: Reading,
  words: readonly Word[],
  heads: readonly Word[],
  actors: readonly Actor[],
): readonly Actor[] {
  const owners = heads.flatMap((head) =>
    childrenOf(sentenceOf(reading, head), head, "nmod:poss", "amod", "compound", "nmod"),
  );
  const own = owners.flatMap((word) => actorAt(actors, word.span).slice(0, 1));
  if (own.length === 0 && heads.some((head) => part.test(head.text))) return [];
  const any = words.flatMap((word) => actorAt(actors, word.span).slice(0, 1));
  return (own.length > 0 ? own : any).slice(0, 1);
}

/** A proper noun, a pronoun for somebody named, an office or body; not "officials" or "a diplomat". */
function isNamed(reading: Reading, head: Word, actors: readonly Actor[]): boolean {
  if (head.upos === "PROPN") return true;
  const known = actors.some((actor) => actor.mentions.some((mention) => mention.kind === "name"));
  if (head.upos === "PRON")
    return known || actors.some((actor) => actor.kind !== "person" && actor.kind !== "population");
  const beside = childrenOf(sentenceOf(reading, head), head, "appos", "flat", "compound", "nmod:poss");
  if (isPerson(head))
    return (
      beside.some((word) => word.upos === "PROPN" && isA(word, "appos", "flat")) ||
      (known && isDefinite(reading, head))
    );
  const described = childrenOf(sentenceOf(reading, head), head, "amod").some(
    (word) => /^\p{Lu}/u.test(word.text) && word.index > 0,
  );
  return known || described || beside.some((word) => word.upos === "PROPN");
}

/** "the minister", not "a minister" or "ministers". */
function isDefinite(reading: Reading, head: Word): boolean {
  const marks = childrenOf(sentenceOf(reading, head), head, "det", "nmod:poss");
  return (
    head.xpos === "NN" &&
    marks.some((word) => isA(word, "nmod:poss") || /^(?:the|this|that)$/iu.test(word.text))
  );
}
