import { z } from "zod";
import { actorId, conditionId, eventId, list, placeId, record, span, statementId, timeId } from "./parts.ts";

export const sourceKind = z.enum(["named", "unnamed", "implied"]);
export type SourceKind = z.infer<typeof sourceKind>;

export const statementAct = z.enum([
  "assert",
  "confirm",
  "deny",
  "accuse",
  "demand",
  "promise",
  "threaten",
  "warn",
  "offer",
  "suggest",
  "ask",
  "announce",
]);
export type StatementAct = z.infer<typeof statementAct>;

/** Somebody's word on something. */
export const statement = record({
  id: statementId,
  span,
  /** Whose word it is; `span` is null when the text does not say. */
  source: record({ span: span.nullable(), actors: list(actorId), kind: sourceKind }),
  /** The words that say it is somebody's word: "vowed", "according to". */
  cue: list(span),
  content: list(span),
  /** The parts of the content in quotation marks. */
  quoted: list(span),
  form: z.enum(["direct", "indirect", "mixed"]),
  act: statementAct,
  /** The statement that this one is part of. */
  within: statementId.nullable(),
});
export type Statement = z.infer<typeof statement>;

/** PLOVER 1.3 event types, from agreement to force. */
export const eventType = z.enum([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
]);
export type EventType = z.infer<typeof eventType>;

export const polarity = z.enum(["affirmed", "negated"]);
export type Polarity = z.infer<typeof polarity>;

export const reality = z.enum(["happened", "ongoing", "planned", "possible", "conditional", "demanded"]);
export type Reality = z.infer<typeof reality>;

/** A count of people; `to` is null for "at least 40", `from` null for "up to 40". */
export const figure = record({
  kind: z.enum(["killed", "injured", "detained", "displaced", "hostages"]),
  from: z.int().nonnegative().nullable(),
  to: z.int().nonnegative().nullable(),
  span,
});
export type Figure = z.infer<typeof figure>;

/** Who did what to whom. What it is (`type`) and whether it happened (`polarity`, `reality`) are kept apart. */
export const event = record({
  id: eventId,
  type: eventType,
  /** PLOVER mode: "assassinate", "withdraw". */
  mode: z.string().min(1).nullable(),
  /** PLOVER contexts: "military", "diplomatic". */
  contexts: list(z.string().min(1)),
  trigger: span,
  span,
  actors: list(actorId),
  recipients: list(actorId),
  time: timeId.nullable(),
  place: placeId.nullable(),
  polarity,
  reality,
  /** The statement that tells of it; null when it is the outlet's own word. */
  statement: statementId.nullable(),
  figures: list(figure),
  /** CAMEO code, digits as text. */
  cameo: z
    .string()
    .regex(/^\d{2,4}$/u)
    .nullable(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
});
export type Event = z.infer<typeof event>;

export const conditionKind = z.enum(["if", "unless", "until", "only-if", "exchange", "while"]);
export type ConditionKind = z.infer<typeof conditionKind>;

/** "Consequence if condition". */
export const condition = record({
  id: conditionId,
  kind: conditionKind,
  condition: span,
  consequence: span,
  /** The statement that sets it; null when it is the outlet's own word. */
  by: statementId.nullable(),
  events: record({ condition: eventId.nullable(), consequence: eventId.nullable() }),
});
export type Condition = z.infer<typeof condition>;
