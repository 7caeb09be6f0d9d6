/**
 * The heads of one sentence: the best tree with exactly one root, over the arc scores of its window.
 *
 * Each word's best head is taken; only where these form no tree is the maximum spanning tree searched (Chu and Liu
 * 1965, Edmonds 1967; one root by a penalty on root arcs, as in Stanojević and Cohen, "A Root of All Evil", 2021).
 *
 * @param arcs scores, row after row: `arcs[w * (words + 1) + h + 1]` for head `h` of word `w`, `h = -1` for the root
 * @param words number of words in the window
 * @param first first word of the sentence
 * @param end word after its last
 * @returns for each word of the sentence its head as an index into the sentence, -1 for the root
 * @example
 * decodeHeads(new Float32Array([0, -9, 5, 3, 1, -9]), 2, 0, 2) // => Int32Array [1, -1]
 */
export function decodeHeads(arcs: Float32Array, words: number, first: number, end: number): Int32Array {
  const size = end - first;
  const heads = new Int32Array(size);
  for (let word = 0; word < size; word++) {
    const row = (first + word) * (words + 1);
    let best = arcs[row] ?? 0;
    heads[word] = -1;
    for (let head = 0; head < size; head++) {
      const score = arcs[row + first + head + 1] ?? 0;
      if (head !== word && score > best) {
        best = score;
        heads[word] = head;
      }
    }
  }
  return isTree(heads) ? heads : spanningTree(arcs, words, first, size);
}

/** Whether the heads make one tree: exactly one root, and every word reaches it. */
export function isTree(heads: Int32Array): boolean {
  const seen = new Int32Array(heads.length).fill(-1);
  let roots = 0;
  for (let word = 0; word < heads.length; word++) {
    if (heads[word] === -1) roots++;
    let at = word;
    while (at >= 0 && seen[at] === -1) {
      seen[at] = word;
      at = heads[at] ?? -1;
    }
    if (at >= 0 && seen[at] === word) return false;
  }
  return roots === 1;
}

function spanningTree(arcs: Float32Array, words: number, first: number, size: number): Int32Array {
  const nodes = size + 1;
  const scores = new Float64Array(nodes * nodes).fill(Number.NEGATIVE_INFINITY);
  let low = 0;
  let high = 0;
  for (let word = 0; word < size; word++) {
    for (let head = -1; head < size; head++) {
      if (head === word) continue;
      const raw = arcs[(first + word) * (words + 1) + (head < 0 ? 0 : first + head + 1)] ?? 0;
      const score = Number.isFinite(raw) ? raw : 0;
      scores[(head + 1) * nodes + word + 1] = score;
      low = Math.min(low, score);
      high = Math.max(high, score);
    }
  }
  const penalty = (high - low + 1) * nodes;
  for (let word = 1; word < nodes; word++) scores[word] = (scores[word] ?? 0) - penalty;
  return arborescence(scores, nodes)
    .subarray(1)
    .map((head) => head - 1);
}

/** Best heads of nodes 1.. under node 0; `scores[head * nodes + word]`. A cycle is made one node and solved again. */
function arborescence(scores: Float64Array, nodes: number): Int32Array {
  const heads = new Int32Array(nodes);
  for (let word = 1; word < nodes; word++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let head = 0; head < nodes; head++) {
      const score = scores[head * nodes + word] ?? 0;
      if (score > best) {
        best = score;
        heads[word] = head;
      }
    }
  }
  const cycle = findCycle(heads);
  return cycle ? expand(scores, nodes, heads, cycle) : heads;
}

/** Marks (1) of the nodes of one cycle, or null. */
function findCycle(heads: Int32Array): Uint8Array | null {
  const seen = new Int32Array(heads.length);
  for (let word = 1; word < heads.length; word++) {
    let at = word;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = word;
      at = heads[at] ?? 0;
    }
    if (at === 0 || seen[at] !== word) continue;
    const cycle = new Uint8Array(heads.length);
    for (let node = at; cycle[node] === 0; node = heads[node] ?? 0) cycle[node] = 1;
    return cycle;
  }
  return null;
}

/** Solves the graph with the cycle as one node (the last), then opens the cycle where its new head enters. */
function expand(scores: Float64Array, nodes: number, heads: Int32Array, cycle: Uint8Array): Int32Array {
  const outside: number[] = [];
  const inside: number[] = [];
  for (let node = 0; node < nodes; node++) (cycle[node] ? inside : outside).push(node);
  const size = outside.length + 1;
  const smaller = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  const enters = new Int32Array(size);
  const leaves = new Int32Array(size);
  const at = (head: number, word: number) => scores[head * nodes + word] ?? 0;
  outside.forEach((node, i) => {
    outside.forEach((other, j) => {
      smaller[i * size + j] = at(node, other);
    });
    const entry = best(inside, (word) => at(node, word) - at(heads[word] ?? 0, word));
    enters[i] = entry.node;
    smaller[i * size + size - 1] = entry.score;
    const exit = best(inside, (head) => (node === 0 ? Number.NEGATIVE_INFINITY : at(head, node)));
    leaves[i] = exit.node;
    smaller[(size - 1) * size + i] = exit.score;
  });
  const solved = arborescence(smaller, size);
  const result = heads.slice();
  for (let i = 1; i < size - 1; i++) {
    const head = solved[i] ?? 0;
    result[outside[i] ?? 0] = (head === size - 1 ? leaves[i] : outside[head]) ?? 0;
  }
  const entry = solved[size - 1] ?? 0;
  result[enters[entry] ?? 0] = outside[entry] ?? 0;
  return result;
}

function best(
  nodes: readonly number[],
  scoreOf: (node: number) => number,
): { readonly node: number; readonly score: number } {
  let found = { node: nodes[0] ?? 0, score: Number.NEGATIVE_INFINITY };
  for (const node of nodes) {
    const score = scoreOf(node);
    if (score > found.score) found = { node, score };
  }
  return found;
}
