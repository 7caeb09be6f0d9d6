/** An ISO date from the forms that pages use; undefined for what is no date. */
export function isoOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const iso = value
    .trim()
    .match(/^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?/u);
  if (iso) {
    const [, day, clock, seconds, zone] = iso;
    return clock ? `${day}T${clock}${seconds ?? ""}${zone ?? ""}` : day;
  }
  if (!/\d{4}/u.test(value) || !/[a-z]{3}/iu.test(value)) return undefined;
  const parsed = new Date(/\d:\d/u.test(value) ? value : `${value} UTC`);
  if (Number.isNaN(parsed.getTime())) return undefined;
  return /\d:\d/u.test(value)
    ? parsed.toISOString().replace(".000Z", "Z")
    : parsed.toISOString().slice(0, 10);
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The day that words state in full: day, month and year, in either order.
 *
 * @example
 * isoDay("DOHA, Nov. 9, 2024") // => "2024-11-09"
 */
export function isoDay(words: string): string | null {
  const iso = words.match(/\b\d{4}-\d{2}-\d{2}\b/u);
  if (iso) return iso[0];
  const found =
    words.match(/\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>\p{L}{3,9})\.?,?\s+(?<year>\d{4})\b/u) ??
    words.match(/\b(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b/u);
  const { day = "", month = "", year = "" } = found?.groups ?? {};
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
