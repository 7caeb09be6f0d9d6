import type { Days, Unit } from "../../lib/calendar.ts";
import type { Span, TimeGrain } from "../../schema/account.ts";
import type { Sentence } from "../../schema/reading.ts";

/** Which way from the day of the report a time lies, as tense and cues tell. */
export type Direction = "past" | "future";

/** A stretch of a longer time: "early May", "the end of the year". */
export type Part = "early" | "mid" | "late" | "start" | "end";

/** Which one of several weekdays: "past week" is "Friday of last week", "last" the Friday before today. */
export type WeekOf = "next" | "last" | "this" | "past" | "coming" | "past week";

/** What the words alone say of a time, before any day is reckoned from the report's. */
export type Shape =
  /** A written date with what it gives: "July 2", "2006", "the 15th", "May 2024"; `months` and `years` count from the report's. */
  | {
      readonly kind: "date";
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly months?: number;
      readonly years?: number;
    }
  | { readonly kind: "weekday"; readonly weekday: number; readonly week: WeekOf | null }
  /** A whole unit counted from the report, the time before it in the text, or one that it names: "last week", "two days later", "a day after June 3". */
  | {
      readonly kind: "unit";
      readonly count: number;
      readonly unit: Unit;
      readonly from: "report" | "text" | Shape;
    }
  /** Half of a time, whose other half follows: "two days after" of "two days after June 3". */
  | { readonly kind: "offset"; readonly count: number; readonly unit: Unit }
  /** Units up to or from the report: "the past ten months", "within two weeks". */
  | { readonly kind: "stretch"; readonly count: number; readonly unit: Unit }
  | { readonly kind: "decade"; readonly year: number }
  | { readonly kind: "weekend"; readonly week: "next" | "last" | "this" | null }
  | {
      readonly kind: "season";
      readonly month: number;
      readonly year: number | null;
      readonly week: "next" | "last" | "this" | null;
    }
  | { readonly kind: "holiday"; readonly name: string; readonly year: number | null }
  /** A part of a day, with nothing that says which day: "dawn", "overnight", "9 p.m.". */
  | { readonly kind: "clock"; readonly night: boolean }
  /** Counted, but not told how many: "several weeks ago". */
  | { readonly kind: "vague"; readonly unit: string };

/** A time as first found. */
export interface Candidate {
  readonly sentence: Sentence;
  readonly span: Span;
  readonly shape: Shape;
  readonly part: Part | null;
  /** The words name a moment or part of the day: "Friday at 9 p.m." */
  readonly clock: boolean;
  /** "earlier this week", "later this month": the stretch ends or begins with the report. */
  readonly side: "earlier" | "later" | null;
  /** The other end of a range: "May 3 to May 6". */
  readonly to: Shape | null;
  /** Direction that the phrase itself tells: "last Friday". */
  readonly direction: Direction | null;
  /** Relation that the phrase itself tells: "for the past ten months". */
  readonly relation: "since" | null;
}

/** Days with their grain. */
export interface Resolved extends Days {
  readonly grain: TimeGrain;
}
