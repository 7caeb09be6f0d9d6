/** Named figures, each with what it was counted from. */
export type Figures = Readonly<Record<string, number>>;

export function f1(right: number, predicted: number, gold: number): Figures {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = gold === 0 ? 0 : right / gold;
  const f = predicted + gold === 0 ? 0 : (2 * right) / (predicted + gold);
  return { precision, recall, f1: f };
}

/** Keys of `figures` with a name in front: `f1` becomes `joint.f1`. */
export function named(name: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${name}.${key}`, value]));
}

/** Pearson's r of two equally long rows. */
export function pearson(xs: readonly number[], ys: readonly number[]): number {
  const mean = (row: readonly number[]) =>
    row.reduce((sum, value) => sum + value, 0) / Math.max(row.length, 1);
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, i) => {
    const [dx, dy] = [x - mx, (ys[i] ?? 0) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}

/**
 * How many pairs a one-to-one matching can make at most (Kuhn's augmenting paths).
 *
 * @param edges for each on the left, those on the right that it may be paired with
 */
export function matching(edges: readonly (readonly number[])[]): number {
  const owner = new Map<number, number>();
  const claim = (left: number, seen: Set<number>): boolean => {
    for (const right of edges[left] ?? []) {
      if (seen.has(right)) continue;
      seen.add(right);
      const holder = owner.get(right);
      if (holder === undefined || claim(holder, seen)) {
        owner.set(right, left);
        return true;
      }
    }
    return false;
  };
  return edges.filter((_, left) => claim(left, new Set())).length;
}
