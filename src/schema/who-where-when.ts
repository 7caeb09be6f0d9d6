import { z } from "zod";
import { actorId, day, iso3, list, placeId, record, span, timeId } from "./parts.ts";

export const actorKind = z.enum([
  "person",
  "organization",
  "state",
  "armed-group",
  "international",
  "population",
]);
export type ActorKind = z.infer<typeof actorKind>;

export const mentionKind = z.enum(["name", "description", "pronoun"]);
export type MentionKind = z.infer<typeof mentionKind>;

/** A span that names an actor ("Hamas"), describes it ("the group") or stands for it ("it"). */
export const mention = record({ span, kind: mentionKind });
export type Mention = z.infer<typeof mention>;

/** An office or function held at the report's date: "Prime Minister" of Israel. */
export const role = record({
  title: z.string().min(1),
  of: actorId.nullable(),
  country: iso3.nullable(),
  span: span.nullable(),
});
export type Role = z.infer<typeof role>;

export const tieRelation = z.enum(["member-of", "leads", "represents", "proxy-of", "ally-of", "part-of"]);
export type TieRelation = z.infer<typeof tieRelation>;

/** How this actor is bound to another: Abdul Hadi `represents` Hamas. The span is where the text says so. */
export const tie = record({ relation: tieRelation, to: actorId, span: span.nullable() });
export type Tie = z.infer<typeof tie>;

/** PLOVER 1.3 sectors, table 5.2, and its codes for bodies that are no state, table 5.1. */
// biome-ignore format: one line a table
export const sector = z.enum([
  "COP", "GOV", "JUD", "LEG", "MIL", "OPP", "PRM", "PTY", "REB", "SPY", "UAF", "UNK",
  "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "REL", "SOC",
  "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC",
]);
export type Sector = z.infer<typeof sector>;

/** A person, organisation, state, armed group or international body. */
export const actor = record({
  id: actorId,
  /** Id in Parley's register ("hamas"), null when the register does not know it. */
  key: z.string().min(1).nullable(),
  name: z.string().min(1),
  kind: actorKind,
  country: iso3.nullable(),
  sector: sector.nullable(),
  roles: list(role),
  ties: list(tie),
  mentions: list(mention),
});
export type Actor = z.infer<typeof actor>;

/** A place on the map. `lat` and `lon` in degrees. */
export const place = record({
  id: placeId,
  name: z.string().min(1),
  country: iso3.nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  kind: z.enum(["country", "region", "city", "site", "water", "unknown"]),
  mentions: list(span),
});
export type Place = z.infer<typeof place>;

export const timeGrain = z.enum(["moment", "day", "week", "month", "season", "year", "decade", "unknown"]);
export type TimeGrain = z.infer<typeof timeGrain>;

/** A stretch of days that the text names: both ends included, null for an open or unknown end. */
export const time = record({
  id: timeId,
  span,
  from: day.nullable(),
  to: day.nullable(),
  grain: timeGrain,
  /** How what is told lies to the time: "until" and "by Friday" are `until`, that day included; "before Friday" leaves it out. */
  relation: z.enum(["on", "before", "after", "since", "until"]),
  /** Why the dates are null: "no-publication-date", "no-year" … */
  problem: z.string().min(1).nullable(),
});
export type Time = z.infer<typeof time>;
