import type { Actor } from "../../schema/account.ts";
import type { Mention } from "./mentions.ts";

/** The mentions of one negotiation. */
export interface Track {
  readonly mentions: readonly Mention[];
}

/** Mentions that are sorted; sorting compares each with those before it, and no real report has so many. */
const most = 1_500;

/**
 * Sorts mentions into negotiations. Two mentions are apart when they name other sides, other places to be settled or
 * another kind of matter, or when the text says so ("separate talks"); a bare "the talks" joins the latest that fits.
 *
 * @example
 * tracksOf(mentions).length // "talks on Gaza … talks on Lebanon" => 2
 */
export function tracksOf(all: readonly Mention[]): readonly Track[] {
  const mentions = all.slice(0, most);
  const tracks: Mention[][] = [];
  for (const mention of mentions.filter((one) => one.strong)) {
    const best = bestOf(tracks, mention);
    if (best) best.push(mention);
    else tracks.push([mention]);
  }
  for (const mention of mentions.filter((one) => !one.strong)) bestOf(tracks, mention)?.push(mention);
  return tracks.map((track) => ({ mentions: [...track].sort((a, b) => a.head.span[0] - b.head.span[0]) }));
}

function bestOf(tracks: readonly Mention[][], mention: Mention): Mention[] | undefined {
  if (mention.apart) return undefined;
  const fitting = tracks.filter((track) => !isApart(track, mention));
  const scored = fitting.map((track) => ({ track, score: scoreOf(track, mention) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.track;
}

/** Likeness first, then nearness in the text. */
function scoreOf(track: readonly Mention[], mention: Mention): number {
  const sides = union(track.map((one) => one.sides)).filter((side) => mention.sides.includes(side)).length;
  const labels = union(track.map((one) => one.labels)).filter((label) =>
    mention.labels.includes(label),
  ).length;
  const families = union(track.map((one) => one.families)).filter((family) =>
    mention.families.includes(family),
  ).length;
  const nearest = Math.min(...track.map((one) => Math.abs(one.head.span[0] - mention.head.span[0])));
  return sides * 4 + labels * 4 + families - nearest / 100_000;
}

function isApart(track: readonly Mention[], mention: Mention): boolean {
  return otherSides(track, mention) || otherMatter(track, mention);
}

/** Other sides: two pairs that differ, or nobody in common. */
function otherSides(track: readonly Mention[], mention: Mention): boolean {
  const sides: readonly Actor[] = union(track.map((one) => one.sides));
  if (sides.length === 0 || mention.sides.length === 0) return false;
  const common = mention.sides.filter((side) => sides.includes(side)).length;
  if (common === 0) return sides.length > 1 || mention.sides.length > 1;
  return common === 1 && sides.length > 1 && mention.sides.length > 1;
}

function otherMatter(track: readonly Mention[], mention: Mention): boolean {
  const differ = (own: readonly string[], other: readonly string[]) =>
    own.length > 0 && other.length > 0 && !own.some((one) => other.includes(one));
  return (
    differ(union(track.map((one) => one.families)), mention.families) ||
    differ(union(track.map((one) => one.labels)), mention.labels)
  );
}

function union<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return [...new Set(lists.flat())];
}
