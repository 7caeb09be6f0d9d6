import { type LeftOut, type Score, score } from "./cues.ts";
import type { Unit } from "./units.ts";

/** Signs that add up to this much leave a line out. */
const enough = 3;

interface Rated extends Score {
  readonly words: number;
  /** Too few words, or no sentence: a slogan, a name, a link. */
  readonly thin: boolean;
  readonly sentence: boolean;
  /** Part of an appeal that speaks to the reader, which may run over several lines. */
  readonly appeal: boolean;
}

const appealing = new Set(["ask", "reader", "outlet", "money", "value", "season", "channel"]);

/**
 * For each paragraph, what it is when it is no part of the report: an appeal box, a link, a notice.
 *
 * A line is judged by its own signs, then with its neighbours: an appeal takes in the slogans between its
 * lines, a box of short lines among long paragraphs is judged as one, and a heading of links its links.
 */
export function leftOut(units: readonly Unit[]): readonly (LeftOut | null)[] {
  const rated = units.map(rate);
  const kinds: (LeftOut | null)[] = rated.map((one) => (one.total >= enough ? one.kind : null));
  for (const [first, last] of boxes(units, rated)) kinds.fill("promo", first, last + 1);
  rated.forEach((one, at) => {
    if (kinds[at] !== "promo") return;
    if (one.appeal || one.total < enough)
      for (const near of spread(rated, kinds, at)) kinds[near] ??= "promo";
    else if (one.classes[0] === "link") for (const near of links(units, rated, at)) kinds[near] ??= "promo";
  });
  return kinds;
}

function rate(unit: Unit): Rated {
  const scored = score(unit.text);
  const words = unit.text.split(/\s+/u).length;
  const sentence = /[.!?…]["”’')\]]*$/u.test(unit.text);
  const thin = (words <= 8 || (!sentence && words <= 12)) && !/["“”]/u.test(unit.text);
  return { ...scored, words, thin, sentence, appeal: scored.classes.some((name) => appealing.has(name)) };
}

/** Lines next to an appeal that are part of it: up and down as long as lines are soft, with slogans in between. */
function spread(
  rated: readonly Rated[],
  kinds: readonly (LeftOut | null)[],
  from: number,
): readonly number[] {
  return [-1, 1].flatMap((step) => {
    const found: number[] = [];
    let slogans: number[] = [];
    for (let at = from + step; at >= 0 && at < rated.length; at += step) {
      const one = rated[at] as Rated;
      const soft = one.total >= 1 && one.appeal && one.words <= 40;
      if (kinds[at] || soft) {
        found.push(...slogans, at);
        slogans = [];
      } else if (one.thin && slogans.length < 2) slogans.push(at);
      else break;
    }
    const edge = from + step * (found.length + 1);
    return heads(rated, kinds, edge, step, from) ? [...found, edge] : found;
  });
}

/** Whether the line at the edge of an appeal is its heading or its button: a few words and no sentence. */
function heads(
  rated: readonly Rated[],
  kinds: readonly (LeftOut | null)[],
  edge: number,
  step: number,
  from: number,
): boolean {
  const one = rated[edge];
  if (!one?.thin || one.words > 6 || one.sentence || kinds[edge]) return false;
  const long = Boolean(kinds[from - step]) || Math.abs(edge - from) > 1;
  return step < 0 ? long : one.total >= 0.5;
}

/** Runs of three and more short lines among longer paragraphs that together speak to the reader. */
function boxes(units: readonly Unit[], rated: readonly Rated[]): readonly (readonly [number, number])[] {
  const long = median(rated.map((one) => one.words).filter((words) => words > 18));
  if (long < 20) return [];
  const found: [number, number][] = [];
  let first = 0;
  for (let at = 0; at <= units.length; at += 1) {
    const one = rated[at];
    if (one && one.words <= 18 && one.total > -1 && !/["“”]/u.test(units[at]?.text ?? "")) continue;
    if (at - first >= 3 && speaks(rated.slice(first, at))) found.push(trim(rated, first, at - 1));
    first = at + 1;
  }
  return found;
}

/** Whether a run of lines together says enough to its reader, in more than one line. */
function speaks(run: readonly Rated[]): boolean {
  const speaking = run.filter((one) => one.appeal && one.total >= 1);
  const classes = new Set(speaking.flatMap((one) => one.classes));
  return (
    speaking.length >= 2 && classes.size >= 2 && speaking.reduce((sum, one) => sum + one.total, 0) >= enough
  );
}

/** A box from its first to its last line that shows a sign, with a slogan or name on either side. */
function trim(rated: readonly Rated[], first: number, last: number): [number, number] {
  let [from, to] = [first, last];
  while (from < to && (rated[from]?.total ?? 0) < 0.5) from += 1;
  while (to > from && (rated[to]?.total ?? 0) < 0.5) to -= 1;
  return [from, to];
}

/** Headlines under a heading such as "More stories": fragments that follow at once, or two and more of them. */
function links(units: readonly Unit[], rated: readonly Rated[], heading: number): readonly number[] {
  const found: number[] = [];
  for (let at = heading + 1; at < units.length; at += 1) {
    const unit = units[at] as Unit;
    const fragment = !/[.!?…:]["”’')\]]*$/u.test(unit.text) && (rated[at]?.words ?? 0) <= 18;
    if (!fragment) break;
    found.push(at);
  }
  return found.length > 1 || units[heading + 1]?.afterBlank === false ? found : [];
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
