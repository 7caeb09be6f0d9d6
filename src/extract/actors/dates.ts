/**
 * An ISO day some days later or earlier; a year or month counts from its first day.
 *
 * @example
 * addDays("2024-02-28", 2) // => "2024-03-01"
 */
export function addDays(date: string, days: number): string {
  const full = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10);
  const time = Date.parse(`${full}T00:00:00Z`);
  return Number.isNaN(time) ? full : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}
