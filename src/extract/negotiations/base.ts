import { subtree } from "../../lib/tree.ts";
import type { Negotiation, Time } from "../../schema/account.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { clauseWords } from "../clauses.ts";
import { childrenOf, headOf, isA, overlaps, spanOf } from "../words.ts";
import type { Mention } from "./mentions.ts";
import { valueOf } from "./words.ts";

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
  const words = subtree(sentence.words, word);
  const time = times.find((one) => words.some((part) => overlaps(part.span, one.span)));
  const without = childrenOf(sentence, word, "case", "punct").concat(childrenOf(sentence, word, "acl:relcl"));
  return {
    span: spanOf(
      clauseWords(
        sentence,
        word,
        without.filter((part) => part.index !== word.index),
      ),
    ),
    time: time?.id ?? null,
  };
}

function isBase(sentence: Sentence, word: Word): boolean {
  if (word.upos !== "NOUN" && word.upos !== "PROPN") return false;
  if (valueOf(sentence, word, "base") === undefined) return false;
  return isBuiltOn(sentence, word) || isMatter(sentence, word);
}

/** "based on", "on the basis of", "built around", "in line with" shortly before the phrase. */
function isBuiltOn(sentence: Sentence, word: Word): boolean {
  const first = subtree(sentence.words, word)[0]?.index ?? word.index;
  const before = sentence.words
    .slice(Math.max(0, first - 4), word.index)
    .map((one) => one.text.toLowerCase());
  return before.some(
    (text, at) =>
      /^(?:based|basis|built|centred|centered|grounded|rooted)$/u.test(text) &&
      before.slice(at + 1).some((next) => /^(?:on|upon|of|around|in)$/u.test(next)),
  );
}

/** "talks on a draft", "negotiations over the plan". */
function isMatter(sentence: Sentence, word: Word): boolean {
  const above = headOf(sentence, word);
  const talks =
    above !== undefined && isA(word, "nmod", "obl") && valueOf(sentence, above, "talks") !== undefined;
  return talks && childrenOf(sentence, word, "case").some((mark) => /^(?:on|over|about)$/iu.test(mark.text));
}
