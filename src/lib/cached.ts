/** How many answers are kept; then all are forgotten and asked for again. */
const most = 50_000;

/**
 * A lookup that remembers its answers.
 *
 * @example
 * const square = cached((text) => Number(text) ** 2)
 * square("3") // => 9
 */
export function cached<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (key) => {
    const hit = known.get(key);
    if (hit) return hit.answer;
    const answer = find(key);
    if (known.size >= most) known.clear();
    known.set(key, { answer });
    return answer;
  };
}
