import type { Place, Span } from "../../schema/account.ts";
import type { Sentence, Word } from "../../schema/reading.ts";
import { casesOf } from "../clauses.ts";
import { childrenOf, overlaps } from "../words.ts";

/** Where the talks meet: "in Doha", "at the palace in Jeddah", beside the noun or its verb. */
export function venueIn(
  sentence: Sentence,
  head: Word,
  verbs: readonly Word[],
  places: readonly Place[],
): { readonly place: Place; readonly span: Span } | undefined {
  const beside = [head, ...verbs].flatMap((word) => childrenOf(sentence, word, "obl", "nmod"));
  const at = beside.filter((word) => casesOf(sentence, word).some((text) => text === "in" || text === "at"));
  for (const word of at) {
    const place = places.find((one) => one.mentions.some((span) => overlaps(span, word.span)));
    if (place) return { place, span: word.span };
  }
  const before = childrenOf(sentence, head, "compound").find((word) =>
    places.some((one) => one.kind === "city" && one.mentions.some((span) => overlaps(span, word.span))),
  );
  const city = before && places.find((one) => one.mentions.some((span) => overlaps(span, before.span)));
  return before && city ? { place: city, span: before.span } : cityAfter(sentence, head, places);
}

/** "talks with Russia in Istanbul": a city behind the noun in one breath, wherever the parser hung it. */
function cityAfter(
  sentence: Sentence,
  head: Word,
  places: readonly Place[],
): { readonly place: Place; readonly span: Span } | undefined {
  const after = sentence.words.slice(head.index + 1, head.index + 12);
  const end = after.findIndex((word) => /^(?:VERB|AUX|SCONJ|PUNCT)$/u.test(word.upos) && word.text !== "-");
  const near = after.slice(0, end < 0 ? after.length : end);
  for (const word of near) {
    const mark = sentence.words[word.index - 1];
    const place = places.find(
      (one) => one.kind === "city" && one.mentions.some((span) => overlaps(span, word.span)),
    );
    if (place && mark && /^(?:in|at)$/iu.test(mark.text)) return { place, span: word.span };
  }
  return undefined;
}
