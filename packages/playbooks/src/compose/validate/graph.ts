/** 有向图 by number: where one gets from each node. */
export type Graph = readonly (readonly number[])[];

/** Which nodes are reached from some of them, those included. Linear. */
export function reachedFrom(starts: readonly number[], graph: Graph): boolean[] {
  const reached = graph.map(() => false);
  const open = [...starts];
  for (const start of starts) reached[start] = true;
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const next of graph[at]!) {
      if (reached[next]) continue;
      reached[next] = true;
      open.push(next);
    }
  return reached;
}

/**
 * Those pairs between which no way leads, none for a graph with a circle. Thirty starts are followed at a time, each as one bit: a graph of 10,000 nodes is walked
 * some hundred times at worst.
 */
export function notLeading<Pair extends { readonly from: number; readonly to: number }>(graph: Graph, pairs: readonly Pair[]): Pair[] {
  const order = inOrder(graph);
  if (order.length < graph.length) return [];
  const starts = [...new Set(pairs.map(({ from }) => from))];
  const group = new Map(starts.map((start, index) => [start, Math.floor(index / 30)]));
  const groups: Pair[][] = Array.from({ length: Math.ceil(starts.length / 30) }, () => []);
  for (const pair of pairs) groups[group.get(pair.from)!]!.push(pair);
  const lost = new Set<Pair>();
  for (const [number, own] of groups.entries()) {
    const bits = new Map(starts.slice(number * 30, number * 30 + 30).map((start, index) => [start, 1 << index]));
    const reached = graph.map(() => 0);
    for (const node of order) {
      const passed = reached[node]! | (bits.get(node) ?? 0);
      if (passed !== 0) for (const next of graph[node]!) reached[next]! |= passed;
    }
    for (const pair of own) if ((reached[pair.to]! & bits.get(pair.from)!) === 0) lost.add(pair);
  }
  return pairs.filter((pair) => lost.has(pair));
}

/** Nodes in an order that keeps all arrows; those of a circle, and after one, are left out. */
function inOrder(graph: Graph): number[] {
  const waits = graph.map(() => 0);
  for (const nexts of graph) for (const to of nexts) waits[to]! += 1;
  const order = graph.flatMap((_, index) => (waits[index] === 0 ? [index] : []));
  // the list grows while it is walked
  for (const node of order)
    for (const to of graph[node]!) {
      waits[to]! -= 1;
      if (waits[to] === 0) order.push(to);
    }
  return order;
}

/** The graph with its arrows turned round. */
export function reversed(graph: Graph): number[][] {
  const back: number[][] = graph.map(() => []);
  graph.forEach((nexts, from) => {
    for (const next of nexts) back[next]!.push(from);
  });
  return back;
}

/**
 * 圈: one circle of every knot of nodes that lead to each other, from its lowest number on: a shortest way back to it. Linear.
 */
export function circlesOf(graph: Graph): number[][] {
  const knot = knotsOf(graph);
  const circles: number[][] = [];
  const done = new Set<number>();
  graph.forEach((nexts, node) => {
    if (done.has(knot[node]!)) return;
    done.add(knot[node]!);
    if (nexts.some((next) => knot[next] === knot[node])) circles.push(shortestCircle(node, graph, knot));
  });
  return circles;
}

/** Breadth first within the knot of a node, until it comes back. */
function shortestCircle(node: number, graph: Graph, knot: readonly number[]): number[] {
  const from = new Map<number, number>();
  const open = [node];
  for (const at of open)
    for (const next of graph[at]!) {
      if (knot[next] !== knot[node]) continue;
      if (next === node) return wayTo(at, node, from);
      if (from.has(next)) continue;
      from.set(next, at);
      open.push(next);
    }
  return [node];
}

function wayTo(last: number, first: number, from: ReadonlyMap<number, number>): number[] {
  const way = [last];
  while (way.at(-1) !== first) way.push(from.get(way.at(-1)!)!);
  return way.reverse();
}

/** Numbers the knots (strongly connected parts): Tarjan's algorithm without recursion. */
function knotsOf(graph: Graph): number[] {
  const knot = graph.map(() => -1);
  const entered = graph.map(() => -1);
  const lowest = graph.map(() => 0);
  const stack: number[] = [];
  const path: { readonly node: number; next: number }[] = [];
  let count = 0;

  function enter(node: number): void {
    entered[node] = count;
    lowest[node] = count;
    count += 1;
    stack.push(node);
    path.push({ node, next: 0 });
  }

  function leave(node: number): void {
    if (lowest[node] !== entered[node]) return;
    for (let member = stack.pop()!; ; member = stack.pop()!) {
      knot[member] = node;
      if (member === node) return;
    }
  }

  for (let root = 0; root < graph.length; root++) {
    if (entered[root] !== -1) continue;
    enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = graph[top.node]![top.next];
      top.next += 1;
      if (next === undefined) {
        path.pop();
        leave(top.node);
        const parent = path.at(-1)?.node;
        if (parent !== undefined) lowest[parent] = Math.min(lowest[parent]!, lowest[top.node]!);
      } else if (entered[next] === -1) enter(next);
      else if (knot[next] === -1) lowest[top.node] = Math.min(lowest[top.node]!, entered[next]!);
    }
  }
  return knot;
}
