import { ancestors } from "../../lib/tree.ts";
import type { Reading, Sentence } from "../../schema/reading.ts";
import { childrenOf, wordAt } from "../words.ts";
import { candidate } from "./candidate.ts";
import type { Candidate } from "./types.ts";
import { countOf, pattern, unitOf } from "./vocabulary.ts";

const lasting = new RegExp(
  `\\bfor (?:more than |over |nearly |almost |about |some |at least |around )?(?<at>(?<count>${pattern.count}) (?<unit>${pattern.unit})s?)\\b(?! (?:of|in|after|before|from|if|ago))`,
  "giu",
);

/**
 * How long something has gone on by the day of the report: "have talked for ten months". A length under any other
 * tense ("talked for two hours", "a truce for 60 days") is no time.
 */
export function lastingTimes(
  reading: Reading,
  sentence: Sentence,
  text: string,
  offset: number,
): readonly Candidate[] {
  return [...text.matchAll(lasting)].flatMap((match) => {
    const { at = "", count = "", unit = "" } = match.groups ?? {};
    const start = offset + match.index + match[0].lastIndexOf(at);
    if (!isPerfect(reading, sentence, start)) return [];
    const shape = { kind: "stretch", count: -countOf(count), unit: unitOf(unit) } as const;
    return [candidate(sentence, [start, start + at.length], shape, { relation: "since", direction: "past" })];
  });
}

/** The nearest verb above stands in the present perfect. */
function isPerfect(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = wordAt(reading, at);
  const verb =
    word && ancestors(sentence.words, word).find((above) => /^(?:VERB|AUX|ADJ)$/u.test(above.upos));
  const helpers = verb ? childrenOf(sentence, verb, "aux", "cop") : [];
  return (
    helpers.some((helper) => /^(?:have|has|[’']ve)$/iu.test(helper.text)) &&
    !helpers.some((helper) => /^MD$/u.test(helper.xpos))
  );
}
