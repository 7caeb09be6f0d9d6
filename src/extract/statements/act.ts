import { table } from "../../lib/tables.ts";
import type { Statement } from "../../schema/account.ts";
import type { Reading, Word } from "../../schema/reading.ts";
import { isNegated, modalOf, objectOf, ownSubject } from "../clauses.ts";
import { childrenOf, sentenceOf } from "../words.ts";
import { lookUp } from "./bases.ts";
import { type Cue, cuesOf } from "./cues.ts";
import { topOf, topsOf } from "./heads.ts";
import { isMark } from "./trim.ts";
import type { Draft } from "./types.ts";

const hostile = new Map(table("hostile-words").map((row) => [row.lemma ?? "", row.kind ?? ""]));
const claims = new Set(table("claim-nouns").map((row) => row.noun ?? ""));
const questions = /^(?:whether|if|what|why|how|when|where|who|which)$/iu;
const prepositions = /^(?:for|on|of|about|against|with)$/iu;

/** What the speaker does in saying it, by the cue and what it takes; "assert" where the table knows no better. */
export function actOf(reading: Reading, draft: Draft): Statement["act"] {
  const rows = rowsOf(draft);
  const takes = constructionsOf(reading, draft);
  const fits = (cue: Cue) =>
    (cue.takes.size === 0 || takes.some((taken) => cue.takes.has(taken))) &&
    holds(reading, draft, cue.when, takes);
  return (rows.find(fits) ?? rows.find((cue) => holds(reading, draft, cue.when, takes)))?.act ?? "assert";
}

/** Whether the table lets a cue make a statement by itself with what it takes here. */
export function makesStatement(reading: Reading, draft: Draft, construction: string): boolean {
  return rowsOf(draft).some(
    (cue) => cue.takes.has(construction) && holds(reading, draft, cue.when, [construction]),
  );
}

function rowsOf({ cue }: Draft): readonly Cue[] {
  const words = [...cue].sort((a, b) => rank(a) - rank(b));
  return words.map(cuesOf).find((found) => found.length > 0) ?? [];
}

function rank(word: Word): number {
  return word.upos === "VERB" ? 0 : word.upos === "NOUN" ? 1 : 2;
}

/** What follows the cue, from the cue's own prepositions and the first words of the content. */
function constructionsOf(reading: Reading, { cue, content }: Draft): readonly string[] {
  const prepositional = cue
    .filter((word) => prepositions.test(word.text))
    .map((word) => word.text.toLowerCase());
  const words = content.filter((word) => word.upos !== "PUNCT");
  const [first] = words;
  if (!first) return prepositional;
  const top = topOf(reading, words);
  const tops = topsOf(reading, words);
  const inner = words
    .filter(
      (word) =>
        prepositions.test(word.text) &&
        (word === first || !/^(?:for|on)$/iu.test(word.text)) &&
        tops.some((other) => other.sentence === word.sentence && other.index === word.head),
    )
    .map((word) => word.text.toLowerCase());
  return [
    ...prepositional,
    ...kindsOf(reading, first, top, words),
    ...(content.some(isMark) ? ["quote"] : []),
    ...inner,
  ];
}

function kindsOf(
  reading: Reading,
  first: Word,
  top: Word | undefined,
  words: readonly Word[],
): readonly string[] {
  if (questions.test(first.text)) return ["whether"];
  if (first.lemma === "to") return ["to"];
  if (!top) return [];
  const sentence = sentenceOf(reading, top);
  if (/^(?:VERB|AUX|ADJ)$/u.test(top.upos) || ownSubject(sentence, top)) {
    if (ownSubject(sentence, top) || first.lemma === "that") return ["that"];
    return top.xpos === "VBG" ? ["ing"] : ["that"];
  }
  const infinitive = words.some((word, at) => word.lemma === "to" && words[at + 1]?.xpos === "VB");
  return infinitive ? ["to", "obj"] : ["obj"];
}

function holds(reading: Reading, draft: Draft, when: string, takes: readonly string[]): boolean {
  const top = topOf(reading, draft.content);
  if (when === "") return true;
  if (when === "past") return top !== undefined && !isToCome(reading, top);
  if (when === "finite") return takes.includes("that");
  if (when === "claim") return top !== undefined && claims.has(top.lemma.toLowerCase());
  if (when === "hostile") return top !== undefined && isHostile(reading, top);
  return (
    when === "self-hostile" && top !== undefined && isHostile(reading, top) && isOwnAct(reading, draft, top)
  );
}

/** An act against somebody, not denied: "retaliate", "launch strikes", "retaliation". */
function isHostile(reading: Reading, top: Word): boolean {
  const sentence = sentenceOf(reading, top);
  const kind = lookUp(hostile, top);
  if (isNegated(sentence, top)) return false;
  if (kind === "act") return true;
  const objects = [objectOf(sentence, top), ...childrenOf(sentence, top, "xcomp", "obl", "conj", "ccomp")];
  return kind === "light" && objects.some((word) => word !== undefined && lookUp(hostile, word) === "act");
}

/** The speaker's own act, still to come: "it would strike back". */
function isOwnAct(reading: Reading, { source }: Draft, top: Word): boolean {
  const sentence = sentenceOf(reading, top);
  const subject = ownSubject(sentence, top);
  const own =
    !subject ||
    /^(?:i|we|it|he|she|they)$/iu.test(subject.text) ||
    source.some((word) => word.text === subject.text) ||
    childrenOf(sentence, subject, "nmod:poss").some((word) =>
      /^(?:my|our|its|his|her|their)$/iu.test(word.text),
    );
  return own && isToCome(reading, top);
}

function isToCome(reading: Reading, top: Word): boolean {
  return /^(?:will|would|shall|'ll|’ll|wo)$/iu.test(modalOf(sentenceOf(reading, top), top)?.text ?? "");
}
