import { subtree } from "../../lib/tree.ts";
import type { Place } from "../../schema/account.ts";
import type { Reading } from "../../schema/reading.ts";
import { clauseWords } from "../clauses.ts";
import { childrenOf, spanOf, textOf } from "../words.ts";
import { aboutWords, type Mention } from "./mentions.ts";
import { talkLemma, valueIn } from "./words.ts";

/**
 * What talks are about, in a few of the report's own words: "cease-fire in Gaza", "the dam", "peace"; "talks" when
 * the report does not say.
 */
export function topicOf(reading: Reading, mentions: readonly Mention[], places: readonly Place[]): string {
  const matter = matterOf(mentions) ?? phraseOf(reading, mentions);
  const label = mentions.flatMap((one) => one.labels)[0];
  const place = places.find((one) => one.id === label)?.name;
  if (matter && place?.includes(matter)) return place; // "talks on Gaza" are about the Gaza Strip
  if (matter && place && !matter.includes(place)) return `${matter} in ${place}`;
  return matter ?? place ?? "talks";
}

/** The first word for a matter that stands before the noun or in what follows it. */
function matterOf(mentions: readonly Mention[]): string | undefined {
  const found = mentions.flatMap(({ sentence, head }) =>
    aboutWords(sentence, head)
      .filter((word) => valueIn(sentence, word, "topic") !== undefined)
      .map((word) => talkLemma(sentence, word)),
  );
  return found[0];
}

/** "on ending the war", "over fishing rights". */
function phraseOf(reading: Reading, mentions: readonly Mention[]): string | undefined {
  for (const { sentence, head, strong } of mentions) {
    const phrase = childrenOf(sentence, head, "nmod", "acl", "obl").find(
      (word) =>
        strong &&
        childrenOf(sentence, word, "case", "mark").some((mark) => /^(?:on|over|about)$/iu.test(mark.text)),
    );
    if (!phrase) continue;
    const cut = subtree(sentence.words, phrase).filter(
      (word) => word.head === phrase.index && /^(?:case|mark)$/u.test(word.deprel),
    );
    return textOf(reading.report, spanOf(clauseWords(sentence, phrase, cut)));
  }
  return undefined;
}
