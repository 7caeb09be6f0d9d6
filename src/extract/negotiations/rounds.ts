import { subtree } from "../../lib/tree.ts";
import type { Place, Report, Round, RoundStatus, Time } from "../../schema/account.ts";
import type { Reading, Sentence, Word } from "../../schema/reading.ts";
import { casesOf } from "../clauses.ts";
import { lemmaOf } from "../lemmas.ts";
import { childrenOf, headOf, isA, overlaps, spanOf } from "../words.ts";
import type { Mention } from "./mentions.ts";
import { isTakingPlace, statusOf } from "./round-status.ts";
import { venueIn } from "./venue.ts";
import { valueIn } from "./words.ts";

/** What rounds are read from. */
export interface Known {
  readonly times: readonly Time[];
  readonly places: readonly Place[];
}

/**
 * The rounds of one negotiation: when and where it meets, met, or was to meet.
 *
 * @example
 * roundsOf(reading, track.mentions, known).map((round) => round.status) // "talks set for Friday" => ["scheduled"]
 */
export function roundsOf(reading: Reading, mentions: readonly Mention[], known: Known): readonly Round[] {
  const found = mentions
    .filter((one) => isMeeting(one))
    .flatMap((mention) => roundAt(reading.report, mention, known) ?? []);
  return found.reduce<readonly Round[]>((rounds, round) => joined(rounds, round, known.times), []);
}

/** An agreement is no meeting, and neither is "the process". */
function isMeeting({ sentence, head }: Mention): boolean {
  return (
    head.upos !== "VERB" &&
    valueIn(sentence, head, "agreement") === undefined &&
    !/^(?:process|effort)$/u.test(lemmaOf(head))
  );
}

function roundAt(report: Report, mention: Mention, known: Known): Round | undefined {
  const { sentence, head } = mention;
  const verbs = roundVerbs(sentence, head);
  const status = verbs.map((verb) => statusOf(sentence, verb)).find((one) => one !== undefined);
  const words = [...nearWords(sentence, head), ...verbs.flatMap((verb) => besideVerb(sentence, verb))];
  const own = known.times.filter((one) => one.relation === "on" || one.relation === "until");
  const time =
    own.find((one) => words.some((word) => overlaps(word.span, one.span))) ??
    own.find((one) => verbs.some((verb) => isRightAfter(sentence, verb, one))) ??
    own.find((one) => isAheadAfter(sentence, head, one, report));
  const settled = status ?? (time ? byDate(time, report) : undefined);
  if (!settled) return undefined;
  const place = venueIn(sentence, head, verbs, known.places);
  const timeWords = time ? sentence.words.filter((word) => overlaps(word.span, time.span)) : [];
  return {
    time: settled === "scheduled" && isPast(time, report) ? null : (time?.id ?? null),
    place: place?.place.id ?? null,
    status: settled,
    span: spanOf([head, ...verbs, ...timeWords]),
  };
}

/** A round that is still to come has no day gone by. */
function isPast(time: Time | undefined, report: Report): boolean {
  return time?.to != null && report.publishedAt != null && time.to < report.publishedAt.slice(0, 10);
}

/** The noun's own words, without the clauses that hang on it: their days are those of other things. */
function nearWords(sentence: Sentence, head: Word): readonly Word[] {
  const clauses = subtree(sentence.words, head).filter(
    (word) => word !== head && isA(word, "acl", "advcl", "ccomp", "appos"),
  );
  return subtree(sentence.words, head, { without: clauses });
}

/** "set for Friday", "began on Monday": a time right behind the verb, wherever the parser hung it. */
function isRightAfter(sentence: Sentence, verb: Word, time: Time): boolean {
  const next = sentence.words.find((word) => overlaps(word.span, time.span));
  if (!next || next.index <= verb.index) return false;
  return sentence.words
    .slice(verb.index + 1, next.index)
    .every((word) => word.upos === "ADP" || word.upos === "DET" || word.upos === "PART");
}

/** "would attend talks in Vienna on Friday": a day to come behind the noun in one breath is the day of the talks. */
function isAheadAfter(sentence: Sentence, head: Word, time: Time, report: Report): boolean {
  const next = sentence.words.find((word) => overlaps(word.span, time.span));
  if (
    !next ||
    next.index <= head.index ||
    !report.publishedAt ||
    (time.from ?? "") <= report.publishedAt.slice(0, 10)
  )
    return false;
  return sentence.words
    .slice(head.index + 1, next.index)
    .every((word) => !/^(?:VERB|AUX|SCONJ|PUNCT)$/u.test(word.upos) || word.text === "-");
}

/** The verbs that tell of a meeting: "talks began", "talks scheduled for", "met for talks", "scheduled to take place". */
export function roundVerbs(sentence: Sentence, head: Word): readonly Word[] {
  const over = verbOver(sentence, head);
  const chained = [...(over ? [over] : []), ...settledAfter(sentence, head)].flatMap((verb) => [
    verb,
    ...childrenOf(sentence, verb, "xcomp", "ccomp"),
  ]);
  const unique = chained.filter((word, at) => chained.indexOf(word) === at);
  return unique.filter(
    (word) => valueIn(sentence, word, "round") !== undefined || isTakingPlace(sentence, word),
  );
}

/** The verb that talks are subject or object of, also through "a round of talks"; "met" with "for talks". */
function verbOver(sentence: Sentence, head: Word): Word | undefined {
  const above = headOf(sentence, head);
  if (!above) return undefined;
  if (isA(head, "nsubj", "obj") && above.upos === "VERB") return above;
  if (isA(head, "obl") && /^(?:meet|convene|gather)$/u.test(lemmaOf(above))) return above;
  const part =
    isA(head, "nmod") && /^(?:round|session|phase|series|day|resumption|start)$/u.test(lemmaOf(above));
  return part ? verbOver(sentence, above) : undefined;
}

/** "talks with B scheduled for Friday": participles close behind the noun, wherever the parser hung them. */
function settledAfter(sentence: Sentence, head: Word): readonly Word[] {
  const after = sentence.words.slice(head.index + 1, head.index + 14);
  const end = after.findIndex(
    (word) => /^VB[DPZ]$/u.test(word.xpos) || word.xpos === "MD" || word.text === ";",
  );
  return after
    .slice(0, end < 0 ? after.length : end)
    .filter(
      (word) =>
        /^(?:VBN|JJ|VB|IN)$/u.test(word.xpos) &&
        (valueIn(sentence, word, "round") !== undefined || isTakingPlace(sentence, word)) &&
        !isA(word, "conj"),
    );
}

/** Without a verb that tells: a day to come is scheduled, a day gone is held. */
function byDate(time: Time, report: Report): RoundStatus | undefined {
  const published = report.publishedAt?.slice(0, 10);
  if (!published || !time.from || !time.to) return "scheduled";
  if (time.from > published) return "scheduled";
  return time.to < published ? "held" : "under-way";
}

const isOther = /^(?:to|with|of|about|from)$/u;

/** What stands beside a verb: its times and places, not its clauses. */
function besideVerb(sentence: Sentence, verb: Word): readonly Word[] {
  return childrenOf(sentence, verb, "obl", "advmod", "obj")
    .filter(
      (word) => lemmaOf(word) !== "place" && !casesOf(sentence, word).some((text) => isOther.test(text)),
    )
    .flatMap((word) => subtree(sentence.words, word));
}

/** The same day is the same round; what is known of a round without a day belongs to the one of its status. */
function joined(rounds: readonly Round[], round: Round, times: readonly Time[]): readonly Round[] {
  const dayOf = (id: string | null) => times.find((time) => time.id === id)?.from ?? id;
  const at = rounds.findIndex((one) =>
    one.time !== null && round.time !== null
      ? dayOf(one.time) === dayOf(round.time)
      : one.status === round.status,
  );
  const before = rounds[at];
  if (!before) return [...rounds, round];
  const status = before.time !== null && round.time !== null ? round.status : before.status;
  const fuller = { ...before, status, time: before.time ?? round.time, place: before.place ?? round.place };
  return rounds.map((one, index) => (index === at ? fuller : one));
}
