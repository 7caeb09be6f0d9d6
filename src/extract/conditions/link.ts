import type { Condition, ConditionKind, Event, Span, Statement } from "../../schema/account.ts";
import { inside, overlaps } from "../words.ts";

/** A condition before it is tied to events and statements. Spans in UTF-16 code units of `report.text`. */
export interface FoundCondition {
  readonly kind: ConditionKind;
  readonly condition: Span;
  readonly consequence: Span;
  /** The words that head the two clauses. */
  readonly heads: { readonly condition: Span; readonly consequence: Span };
}

/**
 * Ties conditions to the events that their two sides tell and to the statement that sets them, and numbers them
 * `c1`, `c2` … in the order of the text.
 *
 * @example
 * linkConditions(findConditions(reading), events, statements)[0]?.by // => "s3"
 */
export function linkConditions(
  found: readonly FoundCondition[],
  events: readonly Event[],
  statements: readonly Statement[],
): readonly Condition[] {
  return found.map((one, at) => ({
    id: `c${at + 1}`,
    kind: one.kind,
    condition: one.condition,
    consequence: one.consequence,
    by: statementOver(statements, one.condition) ?? null,
    events: {
      condition: eventIn(events, one.condition, one.heads.condition)?.id ?? null,
      consequence: eventIn(events, one.consequence, one.heads.consequence)?.id ?? null,
    },
  }));
}

/** The innermost statement whose content holds the span. */
function statementOver(statements: readonly Statement[], span: Span): string | undefined {
  const size = (statement: Statement) =>
    statement.content.reduce((sum, [start, end]) => sum + end - start, 0);
  return statements
    .filter((statement) => statement.content.some((content) => inside(span, content)))
    .sort((a, b) => size(a) - size(b))[0]?.id;
}

/** The event told by the head of the clause, or else the first event told in it. */
function eventIn(events: readonly Event[], clause: Span, head: Span): Event | undefined {
  const told = events.filter((event) => inside(event.trigger, clause));
  return (
    told.find((event) => overlaps(event.trigger, head)) ?? told.sort((a, b) => a.trigger[0] - b.trigger[0])[0]
  );
}
