/**
 * 互相到达的点: the groups of nodes of which each can be reached from each other, as a number for every node. `next` lists for each node where
 * its arrows go. Linear in nodes and arrows (Kosaraju).
 */
export function components(next: readonly (readonly number[])[]): readonly number[] {
  const back: number[][] = next.map(() => []);
  next.forEach((targets, node) => {
    for (const target of targets) back[target]!.push(node);
  });
  const component = next.map(() => -1);
  const last = finishingOrder(next);
  for (let k = last.length - 1; k >= 0; k--) {
    const root = last[k]!;
    if (component[root] !== -1) continue;
    component[root] = root;
    const open = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (const target of back[node]!) {
        if (component[target] !== -1) continue;
        component[target] = root;
        open.push(target);
      }
  }
  return component;
}

/** Nodes in the order in which a walk in depth leaves them. */
function finishingOrder(next: readonly (readonly number[])[]): readonly number[] {
  const order: number[] = [];
  const begun = next.map(() => false);
  const at = next.map(() => 0);
  next.forEach((_, root) => {
    if (begun[root]) return;
    begun[root] = true;
    const way = [root];
    while (way.length > 0) {
      const node = way.at(-1)!;
      const target = next[node]![at[node]!];
      at[node]! += 1;
      if (target === undefined) {
        order.push(node);
        way.pop();
      } else if (!begun[target]) {
        begun[target] = true;
        way.push(target);
      }
    }
  });
  return order;
}
