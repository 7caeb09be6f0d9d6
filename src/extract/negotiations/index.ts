import type { Actor, Event, Negotiation, Place, Statement, Time } from "../../schema/account.ts";
import type { Reading } from "../../schema/reading.ts";
import { baseOf } from "./base.ts";
import { type Demand, demandsIn } from "./demands.ts";
import { type Loose, looseMoves } from "./elsewhere.ts";
import { type Evidence, partiesOf } from "./evidence.ts";
import { hostOf } from "./host.ts";
import { type Mediating, mediatorsIn } from "./mediators.ts";
import { type Mention, mentionsOf } from "./mentions.ts";
import { agreementEvidence, outcomeOf } from "./outcome.ts";
import { evidenceAt } from "./parties.ts";
import { roundsOf } from "./rounds.ts";
import { sideOf } from "./sides.ts";
import { topicOf } from "./topic.ts";
import { type Track, tracksOf } from "./tracks.ts";

/** What the finder needs from the steps before it. */
export interface Known {
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly times: readonly Time[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
}

/**
 * The negotiations that a report tells of, one record for each: topic, parties with their standing, mediators, host,
 * rounds, base proposal, demands, outcome. Ids are `n1`, `n2` … in the order of the text; spans in UTF-16 code units
 * of `report.text`. A mediator is no party. Whoever is only near the talks is neither.
 *
 * @example
 * findNegotiations(reading, { actors, places, times, statements, events })[0]?.parties.map((one) => one.standing)
 * // "Juba quit the peace talks with Khartoum." => ["in", "out"]
 */
export function findNegotiations(reading: Reading, known: Known): readonly Negotiation[] {
  const mediating = mediatorsIn(reading, known.actors);
  const mediators = new Set(mediating.flatMap(({ actor }) => [actor.id, sideOf(actor, known.actors).id]));
  const mentions = mentionsOf(reading, known).map((mention) => placed(mention, known, mediators));
  const tracks = tracksOf(mentions);
  const loose = looseMoves(reading, mentions, known);
  const demands = demandsIn(reading, { ...known, conditions: [] });
  const found = tracks.map((track, at) =>
    negotiationOf(reading, known, { track, tracks, at, mediating, mediators, loose, demands }),
  );
  return found.filter(saysSomething).map((one, at) => ({ ...one, id: `n${at + 1}` }));
}

/** "There were talks" alone is no negotiation that a reader could follow. */
function saysSomething({ parties, mediators, rounds, base, outcome }: Negotiation): boolean {
  return (
    parties.length + mediators.length > 0 ||
    rounds.some((round) => round.time !== null) ||
    base !== null ||
    outcome !== null
  );
}

/** A mention with the sides that its verb gives it, mediators left out; an agreement that was reached tells of talks. */
function placed(mention: Mention, known: Known, mediators: ReadonlySet<string>): Mention {
  const evidence = [...evidenceAt(mention, known), ...agreementEvidence(mention, known)];
  const sides = [...mention.sides, ...evidence.map((one) => one.side)].filter(
    (side) => !mediators.has(side.id),
  );
  return { ...mention, sides: [...new Set(sides)], strong: mention.strong || isReached(mention) };
}

function isReached(mention: Mention): boolean {
  const outcome = outcomeOf([mention]);
  return outcome !== null && /^(?:agreement|partial)$/u.test(outcome.kind);
}

interface Parts {
  readonly track: Track;
  readonly tracks: readonly Track[];
  readonly at: number;
  readonly mediating: readonly Mediating[];
  readonly mediators: ReadonlySet<string>;
  readonly loose: readonly Loose[];
  readonly demands: readonly Demand[];
}

function negotiationOf(reading: Reading, known: Known, parts: Parts): Negotiation {
  const { track, at } = parts;
  const { mentions } = track;
  const found = mentions.flatMap((one) => [...evidenceAt(one, known), ...agreementEvidence(one, known)]);
  const parties = partiesOf(inOrder([...found, ...looseOf(parts, found)]), parts.mediators);
  const sides = new Set(parties.map((party) => party.actor));
  return {
    id: `n${at + 1}`,
    topic: topicOf(reading, mentions, known.places),
    parties,
    mediators: parts.mediating
      .filter((one, index, all) => all.findIndex((other) => other.actor === one.actor) === index)
      .filter((one) => !sides.has(one.actor.id) && trackOf(one.sentence.index, parts.tracks) === track)
      .map(({ actor, span }) => ({ actor: actor.id, span })),
    host: hostOf(reading, mentions, known.actors, known.places),
    rounds: roundsOf(reading, mentions, known),
    base: baseOf(reading, mentions, known.times),
    demands: parts.demands.filter(
      (one) => one.by.some((id) => sides.has(id)) && isOfTrack(one, parts, reading),
    ),
    outcome: outcomeOf(mentions),
  };
}

function inOrder(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...evidence].sort((a, b) => a.span[0] - b.span[0]);
}

/** Loose moves belong to the talks that name the side, or to the nearest ones. */
function looseOf({ loose, tracks, track }: Parts, found: readonly Evidence[]): readonly Evidence[] {
  return loose
    .filter(({ sentence, evidence }) => {
      const named = tracks.filter((one) =>
        one.mentions.some((mention) => mention.sides.includes(evidence.side)),
      );
      if (named.length > 0)
        return named.length === 1
          ? named[0] === track
          : found.some((one) => one.side === evidence.side) && trackOf(sentence.index, named) === track;
      return trackOf(sentence.index, tracks) === track;
    })
    .map((one) => one.evidence);
}

/** The track spoken of in a sentence or nearest before it, or else nearest after. */
function trackOf(sentence: number, tracks: readonly Track[]): Track | undefined {
  const distance = (track: Track) =>
    Math.min(
      ...track.mentions.map((one) =>
        one.sentence.index <= sentence ? sentence - one.sentence.index : one.sentence.index - sentence + 0.5,
      ),
    );
  return [...tracks].sort((a, b) => distance(a) - distance(b))[0];
}

/** A demand belongs to the talks of its side that are told of nearest to it. */
function isOfTrack(demand: Demand, { tracks, track }: Parts, reading: Reading): boolean {
  const sentence = reading.sentences.findIndex(
    (one) => one.span[0] <= demand.span[0] && demand.span[1] <= one.span[1],
  );
  const own = tracks.filter((one) =>
    one.mentions.some((mention) => mention.sides.some((side) => demand.by.includes(side.id))),
  );
  return trackOf(sentence, own.length > 0 ? own : tracks) === track;
}
