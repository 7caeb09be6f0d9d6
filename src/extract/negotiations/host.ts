import type { Actor, Negotiation, Place } from "../../schema/account.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { agentOf, doerOf, isNegated } from "../clauses.ts";
import { actorsOf } from "../commitments/roles.ts";
import { childrenOf, headOf, isA, overlaps } from "../words.ts";
import type { Mention } from "./mentions.ts";
import { roundVerbs } from "./rounds.ts";
import { venueIn } from "./venue.ts";
import { valueIn } from "./words.ts";

/** Where the talks are held and who hosts them, with the words for it: "in Doha", "hosted by Oman". */
export function hostOf(
  reading: Reading,
  mentions: readonly Mention[],
  actors: readonly Actor[],
  places: readonly Place[],
): Negotiation["host"] {
  const about = new Set(mentions.flatMap((one) => one.labels));
  const strong = mentions.filter((one) => one.strong && one.head.upos !== "VERB");
  const venue = strong
    .map(({ sentence, head }) => venueIn(sentence, head, roundVerbs(sentence, head), places))
    .find((one) => one !== undefined && !about.has(one.place.id));
  const told = new Set(mentions.map((one) => one.sentence));
  const hosting = reading.sentences
    .filter((sentence) => told.has(sentence))
    .flatMap((sentence) => hostsIn(sentence, actors))[0];
  if (!venue && !hosting) return null;
  const named =
    hosting && places.find((place) => place.mentions.some((span) => overlaps(span, hosting.word.span)));
  return {
    place: venue?.place.id ?? named?.id ?? null,
    actor: hosting?.actor.id ?? null,
    span: venue?.span ?? (hosting as { readonly word: Word }).word.span,
  };
}

function hostsIn(
  sentence: Sentence,
  actors: readonly Actor[],
): readonly { readonly actor: Actor; readonly word: Word }[] {
  return sentence.words.flatMap((word) => {
    if (valueIn(sentence, word, "host") === undefined || isNegated(sentence, word)) return [];
    const who =
      word.upos === "VERB" ? (agentOf(sentence, word) ?? doerOf(sentence, word)) : hostNamed(sentence, word);
    const actor = who && actorsOf(actors, sentence, who)[0];
    return who && actor ? [{ actor, word: who }] : [];
  });
}

/** "hosts Qatar and …", "Kenya, host of the talks". */
function hostNamed(sentence: Sentence, noun: Word): Word | undefined {
  const above = headOf(sentence, noun);
  return above && isA(noun, "appos", "compound") ? above : childrenOf(sentence, noun, "appos", "nsubj")[0];
}
