import type { Negotiation, Time } from "../../schema/account.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { clauseWords } from "../clauses.ts";
import { childrenOf, headOf, isA, overlaps, spanOf } from "../words.ts";
import type { Mention } from "./mentions.ts";
import { valueIn } from "./words.ts";

/**
 * The proposal that talks build on: "based on a proposal from July 2", "on the basis of the framework", "talks on a
 * draft agreed in May". The first one that carries a date, or else the first.
 */
export function baseOf(
  reading: Reading,
  mentions: readonly Mention[],
  times: readonly Time[],
): Negotiation["base"] {
  const told = new Set(mentions.map((one) => one.sentence.index));
  const found = reading.sentences
    .filter((sentence) => told.has(sentence.index) || told.has(sentence.index - 1))
    .flatMap((sentence) =>
      sentence.words.filter((word) => isBase(sentence, word)).map((word) => baseAt(sentence, word, times)),
    );
  return found.find((one) => one.time !== null) ?? found[0] ?? null;
}

function baseAt(sentence: Sentence, word: Word, times: readonly Time[]): NonNullable<Negotiation["base"]> {
  const below = new Set([...childrenOf(sentence, word, "case", "punct", "acl:relcl")]);
  const built = builtOn(sentence, word);
  const words = clauseWords(sentence, word, [...below]).filter((one) => one.index > (built ?? -1));
  const [start, end] = spanOf(words);
  const time =
    times.find((one) => overlaps(one.span, [start, end])) ??
    times.find((one) => isRightAfter(sentence, one, end));
  return { span: [start, Math.max(end, time?.span[1] ?? 0)], time: time?.id ?? null };
}

/** "from July 2", "of last May", "dated 3 March" right after the phrase, wherever the parser hung it. */
function isRightAfter(sentence: Sentence, time: Time, end: number): boolean {
  const between = sentence.words.filter((word) => word.span[0] >= end && word.span[1] <= time.span[0]);
  const near = time.span[0] >= end && time.span[1] <= sentence.span[1] && between.length <= 2;
  return near && between.every((word) => /^(?:from|of|dated|in|on|the)$/iu.test(word.text));
}

function isBase(sentence: Sentence, word: Word): boolean {
  if (word.upos !== "NOUN" && word.upos !== "PROPN") return false;
  if (valueIn(sentence, word, "base") === undefined) return false;
  return builtOn(sentence, word) !== undefined || isMatter(sentence, word);
}

/** The place of "on" in "based on", "on the basis of", "built around" shortly before the phrase. */
function builtOn(sentence: Sentence, word: Word): number | undefined {
  const before = sentence.words.slice(Math.max(0, word.index - 8), word.index);
  const built = before.findLast((one) =>
    /^(?:based|basis|built|build|builds|building|centred|centered|grounded|rooted)$/iu.test(one.text),
  );
  const on = built && sentence.words[built.index + 1];
  return on && /^(?:on|upon|of|around|in)$/iu.test(on.text) ? on.index : undefined;
}

/** "talks on a draft", "negotiations over the plan". */
function isMatter(sentence: Sentence, word: Word): boolean {
  const above = headOf(sentence, word);
  const talks =
    above !== undefined && isA(word, "nmod", "obl") && valueIn(sentence, above, "talks") !== undefined;
  return talks && childrenOf(sentence, word, "case").some((mark) => /^(?:on|over|about)$/iu.test(mark.text));
}
