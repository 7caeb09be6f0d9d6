import { z } from "zod";
import {
  actorId,
  commitmentId,
  conditionId,
  eventId,
  list,
  negotiationId,
  placeId,
  record,
  span,
  statementId,
  timeId,
} from "./parts.ts";

export const commitmentKind = z.enum(["threat", "promise", "offer", "demand", "warning"]);
export type CommitmentKind = z.infer<typeof commitmentKind>;

export const commitmentStatus = z.enum(["pending", "deferred", "carried-out", "withdrawn", "lapsed"]);
export type CommitmentStatus = z.infer<typeof commitmentStatus>;

/** Something an actor has bound itself to, or wants another to do. */
export const commitment = record({
  id: commitmentId,
  kind: commitmentKind,
  by: list(actorId),
  toward: list(actorId),
  content: span,
  /** The event that it answers. */
  because: eventId.nullable(),
  conditions: list(conditionId),
  due: timeId.nullable(),
  status: commitmentStatus,
  /** The words that changed the status: "might postpone their response". Null while it is pending. */
  statusCue: span.nullable(),
  statement: statementId.nullable(),
  cue: span,
});
export type Commitment = z.infer<typeof commitment>;

export const standing = z.enum(["in", "out", "invited", "undecided"]);
export type Standing = z.infer<typeof standing>;

/** An actor at, or kept from, the table, with the words that say so. */
export const party = record({ actor: actorId, standing, span, statement: statementId.nullable() });
export type Party = z.infer<typeof party>;

export const roundStatus = z.enum(["scheduled", "under-way", "held", "postponed", "cancelled"]);
export type RoundStatus = z.infer<typeof roundStatus>;

/** One meeting of the talks. */
export const round = record({
  time: timeId.nullable(),
  place: placeId.nullable(),
  status: roundStatus,
  span,
});
export type Round = z.infer<typeof round>;

/** What is asked for at the table. */
export const demand = record({ by: list(actorId), span, statement: statementId.nullable() });
export type Demand = z.infer<typeof demand>;

/** Talks: who is in or out, who mediates, where and when, on what basis, with what outcome. */
export const negotiation = record({
  id: negotiationId,
  topic: z.string().min(1),
  parties: list(party),
  mediators: list(record({ actor: actorId, span })),
  host: record({ place: placeId.nullable(), actor: actorId.nullable(), span }).nullable(),
  rounds: list(round),
  /** The proposal that the talks build on. */
  base: record({ span, time: timeId.nullable() }).nullable(),
  demands: list(demand),
  outcome: record({
    kind: z.enum(["agreement", "partial", "none", "suspended", "collapsed"]),
    span,
  }).nullable(),
});
export type Negotiation = z.infer<typeof negotiation>;
