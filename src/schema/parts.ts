import { z } from "zod";

/** A record of exactly these fields, read-only. */
export function record<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape).readonly();
}

/** A read-only list. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}

/** `[start, end)` in UTF-16 code units of `report.text`. */
export const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .readonly()
  .refine(([start, end]) => start < end, "a span ends after its start")
  .meta({ id: "Span", description: "[start, end) in UTF-16 code units of report.text" });
export type Span = readonly [start: number, end: number];

/** ISO 8601 date, `2024-08-14`, or date and time, `2024-08-14T09:30:00Z`. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/u)
  .meta({ description: "ISO 8601 date, or date and time" });

/** A day, `2024-08-14`. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .meta({ description: "ISO 8601 date" });

/** ISO 3166-1 alpha-3 code: "ISR". */
export const iso3 = z
  .string()
  .regex(/^[A-Z]{3}$/u)
  .meta({ description: "ISO 3166-1 alpha-3 code" });

/** A finding's id within its account: one letter for its kind, then a number by first mention. */
export function id(letter: string) {
  return z
    .string()
    .regex(new RegExp(`^${letter}[1-9]\\d*$`, "u"))
    .meta({ description: `${letter}1, ${letter}2 … by first mention` });
}

export const actorId = id("a");
export const placeId = id("p");
export const timeId = id("t");
export const statementId = id("s");
export const eventId = id("e");
export const conditionId = id("c");
export const commitmentId = id("m");
export const negotiationId = id("n");
