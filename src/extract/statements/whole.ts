import { subtree } from "../../lib/tree.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { casesOf } from "../clauses.ts";
import { headOf, isA, sentenceOf } from "../words.ts";
import { resumed } from "./resumed.ts";
import { isMark } from "./trim.ts";
import type { Draft } from "./types.ts";

const inside = [
  "case",
  "det",
  "mark",
  "compound",
  "amod",
  "nummod",
  "nmod:poss",
  "nmod:desc",
  "flat",
  "aux",
  "cop",
  "nsubj",
];
const within = ["compound", "flat", "amod", "det", "nummod", "nmod:poss", "nmod:desc"];

/** A draft whose source holds whole noun phrases and whose content does not break off after "of" or "the". */
export function whole(reading: Reading, draft: Draft): Draft {
  const taken = new Set([...draft.cue, ...draft.content]);
  const source = sorted([
    ...draft.source,
    ...phraseOf(reading, draft.source).filter((word) => !taken.has(word)),
  ]);
  const others = new Set([...draft.cue, ...source]);
  const more = restOf(reading, draft).filter((word) => !others.has(word));
  const content = filled(
    reading,
    sorted([...draft.content, ...more, ...resumed(reading, draft, others)]),
    others,
  );
  return { ...draft, source, content };
}

/** What is missing of the names in a source: "Korea" of "North Korea", "Mr." of "Mr. Adeyemi". */
function phraseOf(reading: Reading, words: readonly Word[]): readonly Word[] {
  const found = new Set(words);
  for (const word of words) {
    const head = headOf(sentenceOf(reading, word), word);
    if (head && isA(word, "compound", "flat", "nmod:desc") && near(head, word)) found.add(head);
  }
  for (const word of [...found])
    for (const part of modifiers(sentenceOf(reading, word), word)) found.add(part);
  return [...found].filter((word) => !words.includes(word));
}

/** What stands before a noun, or after it as part of the name. */
function modifiers(sentence: Sentence, noun: Word): readonly Word[] {
  if (!/^(?:PROPN|NOUN)$/u.test(noun.upos)) return [];
  const children = sentence.words.filter(
    (child) => child.head === noun.index && isA(child, ...within) && near(child, noun),
  );
  return children
    .filter((child) => child.index < noun.index || isA(child, "flat"))
    .flatMap((child) => subtree(sentence.words, child));
}

function near(one: Word, other: Word): boolean {
  return Math.abs(one.index - other.index) <= 4;
}

/** What is still to come of a content that breaks off: after "of the", before its verb, or in the middle of a noun phrase. */
function restOf(reading: Reading, draft: Draft): readonly Word[] {
  const found = new Set(draft.content);
  for (let round = 0; round < 6; round++) {
    const words = sorted([...found]);
    const more = missing(reading, words, draft.cue).filter((word) => !found.has(word));
    if (more.length === 0) break;
    for (const word of more) found.add(word);
  }
  return [...found].filter((word) => !draft.content.includes(word));
}

function missing(reading: Reading, words: readonly Word[], cue: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  if (!last || isMark(last)) return [];
  const sentence = sentenceOf(reading, last);
  const after = (head: Word) => subtree(sentence.words, head).filter((word) => word.index > last.index);
  const open = words.filter(
    (word) => word.sentence === last.sentence && (word === last ? isA(word, ...inside) : isA(word, "nsubj")),
  );
  for (const word of open) {
    const head = headOf(sentence, word);
    if (
      head &&
      head.index > last.index &&
      !subtree(sentence.words, head).some((other) => cue.includes(other))
    )
      return after(head);
  }
  return nextTo(sentence, last, cue);
}

/** "retaliation" goes on "for the killing", when that stands right behind and hangs on it or, beside it, on the cue. */
function nextTo(sentence: Sentence, last: Word, cue: readonly Word[]): readonly Word[] {
  const next = sentence.words[last.index + 1];
  if (!next || next.upos === "PUNCT") return [];
  if (last.upos === "VERB") return next.head === last.index && isA(next, "obj") ? [next] : [];
  if (!/^(?:NOUN|PROPN)$/u.test(last.upos)) return [];
  const top = topOver(sentence, last, cue);
  const child = sentence.words.find((word) => word.index > last.index && hangsOn(sentence, word, last, top));
  const words = child ? subtree(sentence.words, child) : [];
  return words[0] === next ? words : [];
}

/** The cue, where the last word is its object. */
function topOver(sentence: Sentence, last: Word, cue: readonly Word[]): Word | undefined {
  const head = headOf(sentence, last);
  return head && isA(last, "obj") && cue.includes(head) ? head : undefined;
}

function hangsOn(sentence: Sentence, word: Word, last: Word, top: Word | undefined): boolean {
  if (word.head === last.index) return isA(word, "nmod");
  return (
    top !== undefined &&
    word.head === top.index &&
    isA(word, "obl") &&
    /^(?:for|against|over|of|to)$/u.test(casesOf(sentence, word)[0] ?? "")
  );
}

/** Blocks are apart: what is said in one is not said in another, a heading least of all, unless a quote runs on. */
function withinBlock(reading: Reading, draft: Draft): Draft {
  const [first] = draft.cue;
  if (!first) return draft;
  const blockOf = (word: Word) => sentenceOf(reading, word).block;
  const home = blockOf(first);
  const kindOf = (block: number) => reading.report.blocks[block]?.kind;
  const quoted = new Set(draft.content.filter(isMark).map(blockOf));
  const same = (word: Word) =>
    blockOf(word) === home || (quoted.has(blockOf(word)) && kindOf(blockOf(word)) === kindOf(home));
  return { ...draft, source: draft.source.filter(same), content: draft.content.filter(same) };
}

/**
 * A content without scraps of sentences that the cue does not stand in: what is said there is a sentence, or quoted,
 * or the better part of one.
 */
export function withoutScraps(reading: Reading, given: Draft): Draft {
  const draft = withinBlock(reading, given);
  const home = new Set(draft.cue.map((word) => word.sentence));
  const counts = new Map<number, number>();
  for (const word of draft.content)
    if (word.upos !== "PUNCT") counts.set(word.sentence, (counts.get(word.sentence) ?? 0) + 1);
  if (![...counts.keys()].some((sentence) => home.has(sentence))) return draft;
  const scrap = (index: number) => {
    const all = reading.sentences[index]?.words.filter((word) => word.upos !== "PUNCT").length ?? 0;
    const first = reading.sentences[index]?.words.find((word) => word.upos !== "PUNCT");
    const begun = first !== undefined && draft.content.includes(first);
    return !home.has(index) && (!begun || (counts.get(index) ?? 0) < 0.6 * all);
  };
  return { ...draft, content: draft.content.filter((word) => !scrap(word.sentence)) };
}

/** Words of one sentence with gaps of one or two words closed, where these are no cue and no source. */
function filled(reading: Reading, words: readonly Word[], others: ReadonlySet<Word>): readonly Word[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (!next || next.sentence !== word.sentence || next.index - word.index > 3) return [word];
    const gap = sentenceOf(reading, word).words.slice(word.index + 1, next.index);
    const apart = gap.some((other) => others.has(other) || /^(?:CCONJ|SCONJ|PUNCT)$/u.test(other.upos));
    return apart ? [word] : [word, ...gap];
  });
}

function sorted(words: readonly Word[]): readonly Word[] {
  return [...new Set(words)].sort((a, b) => a.span[0] - b.span[0]);
}
