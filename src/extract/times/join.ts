import type { Span } from "../../schema/account.ts";
import type { Candidate, Shape } from "./types.ts";

const gaps = {
  weekdayDate: /^,? (?:the |\(?(?:on )?)?$/iu,
  clockDay: /^,? (?:on |of |early on |late on )?$/iu,
  dayClock: /^,? (?:at (?:around |about )?|around |about |in )?$/iu,
  ofMonth: /^ of $/iu,
  near: /^ $/u,
  range: /^ (?:to|until|till|through|up to) (?:the )?$|^ ?[-–—] ?$/iu,
  and: /^ and $/iu,
} as const;
const fromLead = /\bfrom (?:the )?$/iu;
const betweenLead = /\bbetween (?:the )?$/iu;

/**
 * One candidate for each mention: the longest of those that overlap, with neighbours joined
 * ("Wednesday, Aug. 14", "at dawn on Friday", "from May 3 to May 6").
 *
 * @param text the report's text
 */
export function joinTimes(found: readonly Candidate[], text: string): readonly Candidate[] {
  const kept = longest(found);
  const days = fold(kept, (a, b, gap) => joinDays(a, b, gap));
  const sharing = shareYear(days, text);
  const ranges = fold(sharing, (a, b, gap, left) => joinRange(a, b, gap, left), text);
  return ranges.filter(({ shape }) => shape.kind !== "offset");

  function fold(
    items: readonly Candidate[],
    join: (a: Candidate, b: Candidate, gap: string, left: string) => Candidate | null,
    source = text,
  ): readonly Candidate[] {
    const done: Candidate[] = [];
    for (const item of items) {
      const last = done.at(-1);
      const joined =
        last && last.sentence === item.sentence
          ? join(
              last,
              item,
              source.slice(last.span[1], item.span[0]),
              source.slice(Math.max(0, last.span[0] - 16), last.span[0]),
            )
          : null;
      if (joined) done[done.length - 1] = joined;
      else done.push(item);
    }
    return done;
  }
}

/** "in June and July of 1973", "on May 3 and May 9, 2021": the year is said once, at the end. */
function shareYear(items: readonly Candidate[], text: string): readonly Candidate[] {
  return items.map((item, at) => {
    const next = items[at + 1];
    const listed = next && /^(?:,? (?:and|or) |, )$/u.test(text.slice(item.span[1], next.span[0]));
    return listed ? { ...item, shape: withYearOf(item.shape, next.shape) } : item;
  });
}

function longest(found: readonly Candidate[]): readonly Candidate[] {
  const length = ({ span }: Candidate) => span[1] - span[0];
  const kept: Candidate[] = [];
  for (const item of [...found].sort((a, b) => length(b) - length(a) || a.span[0] - b.span[0])) {
    if (!kept.some((other) => other.span[0] < item.span[1] && item.span[0] < other.span[1])) kept.push(item);
  }
  return kept.sort((a, b) => a.span[0] - b.span[0]);
}

function joinDays(a: Candidate, b: Candidate, gap: string): Candidate | null {
  const span = hull(a, b);
  const clock = a.clock || b.clock;
  const direction = a.direction ?? b.direction;
  if (a.shape.kind === "offset") {
    return gaps.near.test(gap) || gap === ""
      ? { ...b, span, shape: { kind: "unit", count: a.shape.count, unit: a.shape.unit, from: b.shape } }
      : null;
  }
  if (a.shape.kind === "weekday" && isMonthDay(b.shape) && gaps.weekdayDate.test(gap))
    return { ...b, span, clock };
  if (isMonthDay(a.shape) && b.shape.kind === "weekday" && /^[,]? \(?$/u.test(gap))
    return { ...a, span, clock };
  if (a.shape.kind === "clock" && isDay(b.shape) && gaps.clockDay.test(gap))
    return { ...b, span, clock, direction };
  if (isDay(a.shape) && b.shape.kind === "clock" && gaps.dayClock.test(gap))
    return { ...a, span, clock, direction };
  if (a.shape.kind === "clock" && b.shape.kind === "clock" && gaps.dayClock.test(gap))
    return { ...a, span, clock };
  if (
    a.shape.kind === "date" &&
    a.shape.month === undefined &&
    b.shape.kind === "unit" &&
    b.shape.unit === "month"
  ) {
    return gaps.ofMonth.test(gap) ? { ...a, span, shape: { ...a.shape, months: b.shape.count } } : null;
  }
  if (
    a.shape.kind === "date" &&
    a.shape.year === undefined &&
    b.shape.kind === "unit" &&
    b.shape.unit === "year"
  ) {
    return gaps.ofMonth.test(gap) && b.shape.from === "report"
      ? { ...a, span, shape: { ...a.shape, years: b.shape.count } }
      : null;
  }
  return null;
}

function joinRange(a: Candidate, b: Candidate, gap: string, left: string): Candidate | null {
  const led = fromLead.test(left) || /^ ?[-–—] ?$/u.test(gap) || gap === " through ";
  const holds = (led && gaps.range.test(gap)) || (betweenLead.test(left) && gaps.and.test(gap));
  if (!holds || a.to || b.to || a.shape.kind === "offset") return null;
  return {
    ...a,
    shape: withYearOf(a.shape, b.shape),
    span: hull(a, b),
    to: b.shape,
    clock: a.clock && b.clock,
  };
}

/** "May 3 to May 6, 2023": the year is said once. */
function withYearOf(shape: Shape, other: Shape): Shape {
  const lacks =
    shape.kind === "date" && shape.year === undefined && other.kind === "date" && other.year !== undefined;
  return lacks ? { ...shape, year: other.year } : shape;
}

function isMonthDay(shape: Shape): boolean {
  return shape.kind === "date" && shape.month !== undefined && shape.day !== undefined;
}

function isDay(shape: Shape): boolean {
  if (shape.kind === "date") return shape.day !== undefined;
  return (
    shape.kind === "weekday" || shape.kind === "holiday" || (shape.kind === "unit" && shape.unit === "day")
  );
}

function hull(a: Candidate, b: Candidate): Span {
  return [Math.min(a.span[0], b.span[0]), Math.max(a.span[1], b.span[1])];
}
