import { table } from "../../lib/tables.ts";
import { ancestors, subtree } from "../../lib/tree.ts";
import type { Figure } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, isA } from "../words.ts";
import { countOf } from "./counts.ts";
import { inClass } from "./frame.ts";
import { isPassive, objectsOf, surfaceSubject, withConjuncts } from "./grammar.ts";
import type { Trigger } from "./triggers.ts";

interface Found {
  readonly at: Word;
  readonly figure: Figure;
}

const rows = table("figure-words").map((row) => ({
  lemma: row.lemma ?? "",
  pos: row.pos ?? "",
  kind: row.kind as Figure["kind"],
  where: row.where ?? "",
}));

/**
 * The counts of people that belong to a trigger: its own ("killed 20"), or those of a word that is no event itself
 * ("left 20 dead", "20 died in the attack"), which go to the nearest ASSAULT or COERCE above or below it.
 */
export function figuresOf(trigger: Trigger, all: readonly Trigger[]): readonly Figure[] {
  const here = all.filter((one) => one.sentence === trigger.sentence);
  const unique = new Map<string, Figure>();
  for (const { at, figure } of figuresIn(trigger.sentence)) {
    if (ownerOf(trigger.sentence, at, here)?.word !== trigger.word) continue;
    const key = `${figure.kind} ${figure.span[0]}`;
    if (!unique.has(key)) unique.set(key, figure);
  }
  return [...unique.values()];
}

function ownerOf(sentence: Sentence, at: Word, triggers: readonly Trigger[]): Trigger | undefined {
  const own = triggers.find((one) => one.word === at);
  if (own) return own;
  const violent = triggers.filter((one) => one.sense.type === "ASSAULT" || one.sense.type === "COERCE");
  const above = ancestors(sentence.words, at)
    .map((word) => violent.find((one) => one.word === word))
    .find((one) => one !== undefined);
  if (above) return above;
  const below = new Set(subtree(sentence.words, at));
  return violent.find((one) => below.has(one.word)) ?? (violent.length === 1 ? violent[0] : undefined);
}

function figuresIn(sentence: Sentence): readonly Found[] {
  return sentence.words.flatMap((word) =>
    rows.flatMap((row) => {
      if (row.lemma !== lemmaOf(word) && row.lemma !== word.text.toLowerCase()) return [];
      if (row.pos !== word.upos && !(row.pos === "ADJ" && word.xpos === "VBN")) return [];
      return rightBefore(sentence, word, countedBy(sentence, word, row.where)).flatMap(
        (counted): readonly Found[] => {
          const count = countOf(sentence, counted);
          if (!count || (row.where === "none" && count.to !== 0)) return [];
          return [{ at: word, figure: { kind: row.kind, from: count.from, to: count.to, span: count.span } }];
        },
      );
    }),
  );
}

/** "33 were killed and 195 wounded": a bare number right before a participle is its own and no other's. */
function rightBefore(sentence: Sentence, verb: Word, counted: readonly Word[]): readonly Word[] {
  const taken = (one: Word) =>
    one.upos === "NUM" && isA(one, "conj", "nsubj") && sentence.words[one.index + 1]?.xpos === "VBN";
  const own = counted.filter((one) => taken(one) && one.index === verb.index - 1);
  return own.length > 0 ? own : counted.filter((one) => !taken(one) || one.index === verb.index - 1);
}

/** The nouns that a figure word counts. */
function countedBy(sentence: Sentence, word: Word, where: string): readonly Word[] {
  if (where === "self" || where === "none") return [word];
  if (where === "of") return nounAfterOf(sentence, word);
  if (word.upos === "NOUN") return where === "captive" ? nounAfterOf(sentence, word).filter(isCaptive) : [];
  if (where === "subj") return subjectsOf(sentence, word);
  const objects = isPassive(sentence, word)
    ? surfaceSubject(sentence, word)
    : objectsOf(sentence, word).flatMap((child) => withConjuncts(sentence, child));
  if (where === "life") return objects.filter((one) => lemmaOf(one) === "life");
  return where === "captive" ? objects.filter(isCaptive) : objects;
}

function isCaptive(word: Word): boolean {
  return inClass(lemmaOf(word), "hostagelike") && lemmaOf(word) !== "prisoner";
}

function nounAfterOf(sentence: Sentence, word: Word): readonly Word[] {
  return childrenOf(sentence, word, "nmod").flatMap((child) =>
    childrenOf(sentence, child, "case").some((mark) => lemmaOf(mark) === "of")
      ? withConjuncts(sentence, child)
      : [],
  );
}

/** "20 people died", "left 20 people dead", headline "20 dead". */
function subjectsOf(sentence: Sentence, word: Word): readonly Word[] {
  if (isA(word, "amod")) return [];
  const beside = childrenOf(sentence, word, "nsubj", "nummod").concat(
    isA(word, "xcomp") ? sentence.words.filter((one) => one.head === word.head && isA(one, "obj")) : [],
  );
  return beside.length > 0
    ? beside.flatMap((one) => withConjuncts(sentence, one))
    : surfaceSubject(sentence, word);
}
