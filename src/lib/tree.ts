/** A node of a dependency tree: its own index and its head's, -1 for the root. */
export interface Node {
  readonly index: number;
  readonly head: number;
}

/** What a node heads directly, in order. */
export function children<N extends Node>(nodes: readonly N[], node: Node): readonly N[] {
  return nodes.filter((other) => other.head === node.index && other.index !== node.index);
}

/**
 * A node and everything below it, in order. `without` cuts nodes off, each with what hangs on it.
 *
 * @example
 * subtree([{ index: 0, head: 1 }, { index: 1, head: -1 }], { index: 1, head: -1 }).length // => 2
 */
export function subtree<N extends Node>(
  nodes: readonly N[],
  node: Node,
  options: { readonly without?: readonly Node[] } = {},
): readonly N[] {
  const cut = new Set((options.without ?? []).map((other) => other.index));
  const below = childLists(nodes);
  const seen = new Set<number>();
  const open = [node.index];
  while (open.length > 0) {
    const at = open.pop() as number;
    if (seen.has(at) || cut.has(at)) continue;
    seen.add(at);
    open.push(...(below.get(at) ?? []));
  }
  return nodes.filter((other) => seen.has(other.index));
}

/** The nodes above a node, nearest first, the root last; the node itself is not among them. */
export function ancestors<N extends Node>(nodes: readonly N[], node: Node): readonly N[] {
  const byIndex = new Map(nodes.map((other) => [other.index, other]));
  const found: N[] = [];
  const seen = new Set([node.index]);
  let above = byIndex.get(node.head);
  while (above && !seen.has(above.index)) {
    seen.add(above.index);
    found.push(above);
    above = byIndex.get(above.head);
  }
  return found;
}

/** A node and the nodes above it: the way to the root. */
export function pathToRoot<N extends Node>(nodes: readonly N[], node: N): readonly N[] {
  return [node, ...ancestors(nodes, node)];
}

/** Whether `above` is somewhere over `node`. A node is not over itself. */
export function dominates(nodes: readonly Node[], above: Node, node: Node): boolean {
  return ancestors(nodes, node).some((other) => other.index === above.index);
}

/** The lowest node that is over both or is one of them; undefined in a broken tree. */
export function commonHead<N extends Node>(nodes: readonly N[], one: N, other: N): N | undefined {
  const ways = new Set(pathToRoot(nodes, one).map((node) => node.index));
  return pathToRoot(nodes, other).find((node) => ways.has(node.index));
}

/**
 * The way between two nodes through their common head, both ends included.
 *
 * @example
 * path(nodes, subject, object).map(n => n.index) // => [1, 2, 5], with 2 the verb
 */
export function path<N extends Node>(nodes: readonly N[], from: N, to: N): readonly N[] {
  const top = commonHead(nodes, from, to);
  if (!top) return [];
  const up = upTo(pathToRoot(nodes, from), top);
  const down = upTo(pathToRoot(nodes, to), top);
  return [...up, ...down.slice(0, -1).reverse()];
}

/** The root: the node with head -1. */
export function root<N extends Node>(nodes: readonly N[]): N | undefined {
  return nodes.find((node) => node.head === -1);
}

function upTo<N extends Node>(way: readonly N[], top: Node): readonly N[] {
  return way.slice(0, way.findIndex((node) => node.index === top.index) + 1);
}

function childLists(nodes: readonly Node[]): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>();
  for (const node of nodes) {
    const list = lists.get(node.head);
    if (list) list.push(node.index);
    else lists.set(node.head, [node.index]);
  }
  return lists;
}
