import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA } from "../words.ts";
import { consumed, fits, inClass } from "./frame.ts";
import { type PartOfSpeech, type Sense, sensesOf } from "./lexicon.ts";
import { nounSlots } from "./noun-slots.ts";
import type { Cast } from "./roles.ts";
import type { Slots } from "./slot-map.ts";
import { verbSlots } from "./slots.ts";

/** A word that may stand for an event, with its reading and what stands around it. */
export interface Trigger {
  readonly sentence: Sentence;
  readonly word: Word;
  readonly pos: PartOfSpeech;
  readonly sense: Sense;
  readonly slots: Slots;
}

/** Every word that some row of the lexicon reads as an event; over-finds, `stands` and `withoutParts` drop. */
export function findTriggers(reading: Reading, cast: Cast): readonly Trigger[] {
  return reading.sentences.flatMap((sentence) =>
    sentence.words.flatMap((word) => triggerAt(reading, sentence, word, cast)),
  );
}

/** The triggers that are no part of another: of "signed an agreement" the signing is left. */
export function withoutParts(triggers: readonly Trigger[], cast: Cast): readonly Trigger[] {
  const parts = new Set(
    triggers.flatMap((one) =>
      swallows(one) ? consumed(one.sentence, one.sense.frame, one.slots, cast) : [],
    ),
  );
  return triggers.filter((one) => !parts.has(one.word));
}

/** "signed an agreement" is one event; what is demanded, threatened or promised is another than the demand. */
function swallows({ sense }: Trigger): boolean {
  return (
    sense.type !== "REQUEST" &&
    sense.type !== "THREATEN" &&
    !(sense.type === "AGREE" && sense.lemma !== "accept")
  );
}

function triggerAt(reading: Reading, sentence: Sentence, word: Word, cast: Cast): readonly Trigger[] {
  for (const [lemma, pos] of readingsOf(reading, sentence, word)) {
    const senses = sensesOf(lemma, pos);
    if (senses.length === 0) continue;
    const slots = withMarks(
      sentence,
      word,
      pos === "NOUN" ? nounSlots(sentence, word) : verbSlots(sentence, word),
    );
    const sense = senses.find((one) => fits(sentence, one.frame, slots, cast));
    if (sense) return sense.type === null ? [] : [{ sentence, word, pos, sense, slots }];
  }
  return [];
}

/** The lemmas and parts of speech under which a word may stand in the lexicon, the longest word first. */
function readingsOf(
  reading: Reading,
  sentence: Sentence,
  word: Word,
): readonly (readonly [string, PartOfSpeech])[] {
  const pos = partsOf(reading, sentence, word);
  const lemma = lemmaOf(word).replaceAll("-", "");
  const joined = joinedWith(sentence, word);
  return pos.flatMap((one) => {
    const form = one === "NOUN" && word.upos === "VERB" ? word.text.toLowerCase() : lemma;
    const whole = joined === null ? [] : ([[joined + form, one]] as const);
    return joined !== null && negating.has(joined) ? whole : [...whole, [form, one] as const];
  });
}

const negating = new Set(["de", "non", "anti", "ex", "pro"]);

/** What is written before the word as one with it: "cease" before "-fire", "air" before "strike". */
function joinedWith(sentence: Sentence, word: Word): string | null {
  const before = sentence.words[word.index - 1];
  if (!before || before.span[1] < word.span[0] - 1) return null;
  if (before.text === "-") return sentence.words[word.index - 2]?.text.toLowerCase() ?? null;
  return isA(before, "compound", "amod") && before.head === word.index ? before.text.toLowerCase() : null;
}

function partsOf(reading: Reading, sentence: Sentence, word: Word): readonly PartOfSpeech[] {
  if (isA(word, "amod", "flat", "fixed", "goeswith")) return [];
  if (word.upos === "VERB") return isNominal(sentence, word) ? ["NOUN", "VERB"] : ["VERB"];
  if (word.upos === "ADJ") return ["ADJ"];
  if (word.upos === "PROPN" && isInName(reading, word)) return [];
  if (word.upos !== "NOUN" && word.upos !== "PROPN") return [];
  return isModifierOnly(sentence, word) ? [] : ["NOUN"];
}

/** "the killing of X", tagged as a verb. */
function isNominal(sentence: Sentence, word: Word): boolean {
  if (word.xpos !== "VBG") return false;
  return childrenOf(sentence, word).some(
    (child) =>
      isA(child, "det", "nmod:poss", "nmod") ||
      (isA(child, "case") && childrenOf(sentence, word, "obj").length === 0),
  );
}

function isInName(reading: Reading, word: Word): boolean {
  return reading.entities.some(
    (entity) =>
      entity.sentence === word.sentence &&
      entity.first <= word.index &&
      word.index <= entity.last &&
      /^(person|organization|place)$/u.test(entity.kind),
  );
}

/** "attack helicopter": the act only says what kind of thing the other noun is. */
function isModifierOnly(sentence: Sentence, word: Word): boolean {
  if (!isA(word, "compound", "nmod:desc", "nmod:unmarked")) return false;
  const head = headOf(sentence, word);
  return !head || !inClass(lemmaOf(head), "headed");
}

/** "insisted that he was alive" tells, "insisted that he leave" demands. */
function isStated(sentence: Sentence, clause: Word): boolean {
  const finite = childrenOf(sentence, clause, "aux", "cop").find((aux) => aux.xpos !== "TO") ?? clause;
  return /^VB[DZ]$/u.test(finite.xpos);
}

/** Adds what a frame may ask of the clause itself: `neg`, `stated`, `volition`, `pl`, `reflexive`, `discuss`. */
function withMarks(sentence: Sentence, word: Word, slots: Slots): Slots {
  const own = childrenOf(sentence, word);
  const marks: readonly (readonly [string, readonly Word[]])[] = [
    ["neg", own.filter((child) => /^(not|never|n't|n’t)$/u.test(lemmaOf(child)))],
    ["volition", own.filter((child) => isA(child, "aux") && /^(will|would|wo|'ll)$/u.test(lemmaOf(child)))],
    [
      "pl",
      (slots.get("subj") ?? []).filter((one, _, all) => all.length > 1 || /^(NNS|NNPS)$/u.test(one.xpos)),
    ],
    ["stated", (slots.get("that") ?? []).filter((one) => isStated(sentence, one))],
    ["reflexive", (slots.get("obj") ?? []).filter((one) => /sel(f|ves)$/u.test(one.text))],
    ["discuss", own.filter((child) => isA(child, "advcl", "xcomp") && discussing.has(lemmaOf(child)))],
  ];
  return new Map([...slots, ...marks.filter(([, words]) => words.length > 0)]);
}

const discussing = new Set([
  "discuss",
  "express",
  "talk",
  "congratulate",
  "speak",
  "offer",
  "convey",
  "review",
  "thank",
  "urge",
]);
