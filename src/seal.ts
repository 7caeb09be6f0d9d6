import type { ZodType } from "zod";
import { relinked } from "./lib/relink.ts";
import type { Account, Problem, Report, Span } from "./schema/index.ts";
import * as schema from "./schema/index.ts";

/** The findings of a report as the finders gave them, with provisional ids. */
export type Findings = Pick<Account, Kind>;

type Kind =
  | "actors"
  | "places"
  | "times"
  | "statements"
  | "events"
  | "conditions"
  | "commitments"
  | "negotiations";

interface Finding {
  readonly id: string;
}

/** Each kind's letter and record, in the order of the account. */
const kinds: readonly (readonly [Kind, string, ZodType])[] = [
  ["actors", "a", schema.actor],
  ["places", "p", schema.place],
  ["times", "t", schema.time],
  ["statements", "s", schema.statement],
  ["events", "e", schema.event],
  ["conditions", "c", schema.condition],
  ["commitments", "m", schema.commitment],
  ["negotiations", "n", schema.negotiation],
];

/** No findings. */
export const nothing: Findings = Object.freeze({
  actors: [],
  places: [],
  times: [],
  statements: [],
  events: [],
  conditions: [],
  commitments: [],
  negotiations: [],
});

/**
 * Makes findings fit to leave the house: what has no words behind it, or touches a left-out block, is dropped
 * with a problem; ids are numbered by first mention and every reference follows or goes.
 */
export function seal(
  report: Report,
  findings: Findings,
): Findings & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const ids = new Map<string, string>();
  const kept = kinds.map(([kind, letter, record]) => {
    const sound = (findings[kind] as readonly Finding[]).flatMap((finding) => {
      const [clean, why] = soundness(report, finding, record);
      if (!clean) problems.push(dropped(kind, finding, why));
      return clean ? [clean] : [];
    });
    const ordered = [...sound].sort((one, other) => order(one, other));
    for (const [at, finding] of ordered.entries()) ids.set(finding.id, `${letter}${at + 1}`);
    return [kind, ordered] as const;
  });
  const linked = kept.map(([kind, list]) => [
    kind,
    list.map((one) => relinked(one, ids)).filter((one) => one !== undefined),
  ]);
  return { ...(Object.fromEntries(linked) as Findings), problems };
}

/** The finding with its bad mentions dropped, or why it cannot be kept. */
function soundness(report: Report, finding: Finding, record: ZodType): readonly [Finding | null, string] {
  const mentioned = withSoundMentions(report, finding);
  if (!mentioned) return [null, "has no mention left"];
  const bad = spansOf(mentioned).find((span) => !isSound(report, span));
  if (bad) return [null, `has no words of the report at [${bad.join(", ")}]`];
  const checked = record.safeParse(mentioned);
  return checked.success ? [mentioned, ""] : [null, checked.error.issues[0]?.message ?? "is malformed"];
}

function withSoundMentions(report: Report, finding: Finding): Finding | null {
  if (!("mentions" in finding) || !Array.isArray(finding.mentions)) return finding;
  const mentions = finding.mentions.filter((mention: unknown) =>
    spansOf(mention).every((span) => isSound(report, span)),
  );
  return mentions.length > 0 ? Object.assign({}, finding, { mentions }) : null;
}

/** Whether a span has text of the report, cuts no character in half, and touches no left-out block. */
function isSound(report: Report, [start, end]: Span): boolean {
  const { text, blocks } = report;
  if (!(start >= 0 && start < end && end <= text.length) || text.slice(start, end).trim() === "")
    return false;
  if (isLow(text, start) || isLow(text, end)) return false;
  return !blocks.some(
    ({ kind, span }) => (kind === "promo" || kind === "boilerplate") && span[0] < end && start < span[1],
  );
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Every pair of numbers in a record: fields that hold pairs hold spans. */
function spansOf(value: unknown): readonly Span[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "number"))
    return [value as unknown as Span];
  return Object.values(value).flatMap(spansOf);
}

function order(one: Finding, other: Finding): number {
  const [start, end] = firstSpan(one);
  const [otherStart, otherEnd] = firstSpan(other);
  return start - otherStart || end - otherEnd || Number(one.id.slice(1)) - Number(other.id.slice(1));
}

function firstSpan(finding: Finding): Span {
  const spans = spansOf("mentions" in finding ? finding.mentions : finding);
  return spans.reduce<Span>((first, span) => (span[0] < first[0] ? span : first), [Infinity, Infinity]);
}

function dropped(kind: Kind, finding: Finding, why: string): Problem {
  return {
    code: "E_SPAN",
    message: `One of the ${kind} (${finding.id} as found) ${why} and was dropped.`,
    span: null,
  };
}
