import type { Attribution, Span } from "../schema/index.ts";
import { trimContent, trimSource } from "./trim.ts";

/** A word as attributions need it: where it stands in the text and in which block. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly sentence: number;
}

/** What the model says of the words of one window: see `Scores` in model.ts. */
export interface RoleScores {
  readonly cues: Float32Array;
  readonly roles: Float32Array;
}

const [none, source, content, cue] = [0, 1, 2, 3];
const roleCount = 4;

/**
 * The attributions of one window, by the place of their cue.
 *
 * Every word whose cue score passes the threshold starts one; its row of roles says which words are its source,
 * content and further cue. Runs of words become spans, gaps of a single mark between two words of one role are
 * closed, and what has no content is dropped. Attributions may nest and their contents may be in several parts.
 *
 * @param threshold least probability of a cue, 0 to 1
 * @example
 * findAttributions("Aziz said no.", places, { cues, roles }, 0.6).map((found) => found.source) // => [[[0, 4]]]
 */
export function findAttributions(
  text: string,
  places: readonly Place[],
  scores: RoleScores,
  threshold: number,
): readonly Attribution[] {
  const found: Attribution[] = [];
  const least = Math.log(threshold / (1 - threshold));
  let covered = -1;
  for (let word = 0; word < places.length; word++) {
    const logit = scores.cues[word] ?? Number.NEGATIVE_INFINITY;
    if (logit <= least || word <= covered) continue;
    const roles = rolesOf(scores.roles, places, word);
    const last = cueEnd(roles, places, word);
    for (let at = word; at <= last; at++) roles[at] = cue;
    const attribution = assemble(text, places, roles, word, last, logit);
    if (!attribution) continue;
    covered = last;
    found.push(attribution);
  }
  return found;
}

/** Logits that a run of content words must gain over what else they could be, so that no lone word counts as one. */
const runCost = 1;

/** The role of each word for the cue that starts at `start`: one run of source at most, any number of content. */
function rolesOf(scores: Float32Array, places: readonly Place[], start: number): Uint8Array {
  const roles = new Uint8Array(places.length);
  const gain = (word: number, role: number): number => {
    const at = (start * places.length + word) * roleCount;
    let other = Number.NEGATIVE_INFINITY;
    for (let r = 0; r < roleCount; r++) if (r !== role) other = Math.max(other, scores[at + r] ?? 0);
    return (scores[at + role] ?? 0) - other;
  };
  for (let word = 0; word < places.length; word++) if (gain(word, cue) > 0) roles[word] = cue;
  const gains = Float64Array.from(places, (_, word) => gain(word, content));
  markRuns(roles, gains);
  if (!roles.includes(content)) {
    const only = bestRun(places, (word) => gains[word] ?? 0);
    if (only) roles.fill(content, only[0], only[1] + 1);
  }
  const best = bestRun(places, (word) => gain(word, source));
  if (best) roles.fill(source, best[0], best[1] + 1);
  return roles;
}

/** Marks as content the runs that gain most together, each at its cost (Viterbi over in and out). */
function markRuns(roles: Uint8Array, gains: Float64Array): void {
  const from = new Uint8Array(gains.length);
  const entered = new Uint8Array(gains.length);
  let [outside, inside] = [0, Number.NEGATIVE_INFINITY];
  for (let word = 0; word < gains.length; word++) {
    const opens = outside - runCost;
    const goesOn = inside >= opens;
    entered[word] = goesOn ? 0 : 1;
    from[word] = inside > outside ? 1 : 0;
    [outside, inside] = [Math.max(outside, inside), (goesOn ? inside : opens) + (gains[word] ?? 0)];
  }
  let isIn = inside > outside;
  for (let word = gains.length - 1; word >= 0; word--) {
    if (isIn) {
      if (roles[word] === none) roles[word] = content;
      if (entered[word]) isIn = false;
    } else isIn = from[word] === 1;
  }
}

/** The run of words of one sentence with the greatest gain, if any gains (Kadane). */
function bestRun(places: readonly Place[], gain: (word: number) => number): readonly [number, number] | null {
  let found: readonly [number, number] | null = null;
  let best = 0;
  let sum = 0;
  let first = 0;
  for (let word = 0; word < places.length; word++) {
    if (sum <= 0 || places[word]?.sentence !== places[word - 1]?.sentence) {
      sum = 0;
      first = word;
    }
    sum += gain(word);
    if (sum > best) {
      best = sum;
      found = [first, word];
    }
  }
  return found;
}

/** The last word of the cue that starts at `first`: words of the role, at most one other word between them. */
function cueEnd(roles: Uint8Array, places: readonly Place[], first: number): number {
  let last = first;
  for (let at = first + 1; at < places.length && at <= last + 2; at++) {
    if (places[at]?.block !== places[first]?.block) break;
    if (roles[at] === cue) last = at;
  }
  return last;
}

function assemble(
  text: string,
  places: readonly Place[],
  roles: Uint8Array,
  first: number,
  last: number,
  logit: number,
): Attribution | null {
  const contents = spansOf(text, places, roles, content).flatMap((span) => trimContent(text, span));
  if (contents.length === 0) return null;
  const sources = spansOf(text, places, roles, source).flatMap((span) => trimSource(text, span));
  const confidence = Math.round(1000 / (1 + Math.exp(-logit))) / 1000;
  return {
    cue: [[places[first]?.start ?? 0, places[last]?.end ?? 0]],
    source: sources,
    content: contents,
    confidence,
  };
}

/** Runs of words with a role, as spans; a run ends with its block. */
function spansOf(text: string, places: readonly Place[], roles: Uint8Array, role: number): readonly Span[] {
  const spans: [number, number][] = [];
  let last = -2;
  places.forEach((place, word) => {
    if (roles[word] !== role) return;
    const open = spans.at(-1);
    const near =
      last === word - 1 || (last === word - 2 && roles[word - 1] === none && isMark(text, places[word - 1]));
    if (open && near && places[last]?.block === place.block) open[1] = place.end;
    else spans.push([place.start, place.end]);
    last = word;
  });
  return spans;
}

function isMark(text: string, place: Place | undefined): boolean {
  return (
    place !== undefined &&
    !/[\p{L}\p{N}]/u.test(text.slice(place.start, Math.min(place.end, place.start + 8)))
  );
}
