import type { Candidate } from "./gazetteer.ts";

/**
 * The one meant among places of a name, undefined when none is likely: a state or one of our regions first, else by the
 * states that the report speaks of, by size, and by being a capital. A small town of a state that the report does not
 * speak of is not guessed at.
 *
 * `within` is a state named right after it ("Tripoli, Lebanon"); `spoken` gives the share of a state in the report, 0 to 1.
 *
 * @example
 * choose(gazetteer.find("Tripoli"), "LBN", () => 0)?.country // => "LBN"
 */
export function choose(
  candidates: readonly Candidate[],
  within: string | null,
  spoken: (iso: string) => number,
): Candidate | undefined {
  const there = within ? candidates.filter((one) => one.country === within && one.kind !== "country") : [];
  const pool = there.length > 0 ? there : candidates;
  const scored = pool.map((one) => ({ one, score: score(one, spoken) })).sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best) return undefined;
  return there.length > 0 || best.score >= 5.5 ? best.one : undefined;
}

function score(one: Candidate, spoken: (iso: string) => number): number {
  const context = one.country ? spoken(one.country) : 0;
  if (one.kind === "country") return 14 + 6 * context;
  if (one.own) return 12 + 6 * context;
  return (
    Math.log10(Math.max(one.population, 1)) + (one.capital ? 3 : 0) + (context > 0 ? 2.5 + 4 * context : 0)
  );
}
