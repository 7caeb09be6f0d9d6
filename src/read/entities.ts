/** A run of words that the model reads as one named thing; words are indices into the window. */
export interface Run {
  readonly kind: string;
  readonly first: number;
  readonly last: number;
  /** Geometric mean of the words' probabilities, 0 to 1. */
  readonly confidence: number;
}

/** For each label the one that must stand before it unless it is itself: "I-x" follows "B-x" or "I-x"; -1 is any. */
export function startOf(labels: readonly string[]): Int32Array {
  return Int32Array.from(labels, (label) =>
    label.startsWith("I-") ? labels.indexOf(`B-${label.slice(2)}`) : -1,
  );
}

/**
 * The most probable row of labels for the words `first` to `end` (end left out) in which no "I-" stands without its "B-".
 *
 * Viterbi over allowed transitions: every label follows any, but "I-x" only "B-x" and "I-x".
 *
 * @param scores log-probabilities, `scores[word * labels.length + label]`
 */
export function viterbi(scores: Float32Array, starts: Int32Array, first: number, end: number): Int32Array {
  const labels = starts.length;
  const size = end - first;
  const back = new Int32Array(size * labels);
  let before = new Float64Array(labels).fill(Number.NEGATIVE_INFINITY);
  let total = new Float64Array(labels);
  for (let word = 0; word < size; word++) {
    const top = word === 0 ? -1 : highest(before);
    for (let label = 0; label < labels; label++) {
      const start = starts[label] ?? -1;
      let from = top;
      if (start >= 0) from = (before[label] ?? 0) >= (before[start] ?? 0) ? label : start;
      const reached = word === 0 ? (start >= 0 ? Number.NEGATIVE_INFINITY : 0) : (before[from] ?? 0);
      back[word * labels + label] = from;
      total[label] = reached + (scores[(first + word) * labels + label] ?? 0);
    }
    [before, total] = [total, before];
  }
  const path = new Int32Array(size);
  let at = size > 0 ? highest(before) : 0;
  for (let word = size - 1; word >= 0; word--) {
    path[word] = at;
    at = back[word * labels + at] ?? 0;
  }
  return path;
}

/**
 * The named things of one sentence.
 *
 * @param labels "O", "B-person", "I-person" … in the order of `scores`
 */
export function findRuns(
  scores: Float32Array,
  labels: readonly string[],
  starts: Int32Array,
  first: number,
  end: number,
): readonly Run[] {
  if (onlyOutside(scores, labels.length, first, end)) return [];
  const path = viterbi(scores, starts, first, end);
  const runs: Run[] = [];
  for (let at = 0; at < path.length; ) {
    const label = labels[path[at] ?? 0] ?? "O";
    let next = at + 1;
    if (label !== "O") {
      while (next < path.length && labels[path[next] ?? 0]?.startsWith("I-")) next++;
      let sum = 0;
      for (let word = at; word < next; word++)
        sum += scores[(first + word) * labels.length + (path[word] ?? 0)] ?? 0;
      const confidence = Math.round(Math.exp(sum / (next - at)) * 1000) / 1000;
      runs.push({ kind: label.slice(2), first: first + at, last: first + next - 1, confidence });
    }
    at = next;
  }
  return runs;
}

/** Whether label 0 ("O") is the best of every word: then it is the best row, and nothing has to be searched. */
function onlyOutside(scores: Float32Array, labels: number, first: number, end: number): boolean {
  for (let word = first; word < end; word++) {
    const outside = scores[word * labels] ?? 0;
    for (let label = 1; label < labels; label++)
      if ((scores[word * labels + label] ?? 0) > outside) return false;
  }
  return true;
}

function highest(scores: Float64Array): number {
  let best = 0;
  for (let label = 1; label < scores.length; label++)
    if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label;
  return best;
}
