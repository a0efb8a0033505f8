import { type Bounds, chosen, type Position, undecided } from './bounds.js';
import { type Choice, expand, type Node } from './explore.js';
import { picksBest } from '../../engine/run.js';
import type { Plan } from './plan.js';

/** What is found: the best choice, how many nodes were looked at, and what no choice pays less than. */
export interface Found {
  readonly best: Choice | null;
  readonly nodes: number;
  readonly lowest: number;
}

/**
 * 深度优先, 分支定界: follows the most promising way first and leaves out the ways that cannot end better than what was found. Of choices that cost the same the one
 * with fewer coupons is better, then the one that uses an earlier coupon where they differ first.
 */
export function searchChoice(
  start: Position,
  plan: Plan,
  bounds: Bounds,
  {
    budget,
    minPayable,
    none,
    effort,
  }: { readonly budget: number; readonly minPayable: number; /** What no coupon at all leaves to pay, where that is allowed. */ readonly none: number | null; /** What a node counts for. */ readonly effort: number },
): Found {
  const count = plan.candidates.length;
  let best: Choice | null = none === null ? null : { payable: none, count: 0, decided: new Uint8Array(count), used: null };
  const decided = new Uint8Array(count);
  (globalThis as any).DBG2 = (globalThis as any).DBG;
  const root: Node = { position: start, at: 0, decided, count: 0, used: null, least: bounds.least(start, decided, 0), taken: 0, asleep: [], early: 0 };
  const early = earlyOf(start, plan, bounds);
  const stack: Node[] = [root]; (globalThis as any).DBG2 = false;
  // the first way is followed to its end whatever it costs
  const free = plan.slots.length + count;
  let nodes = 0;
  let followed = false;
  let lowest = Number.POSITIVE_INFINITY;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.position.payable < minPayable || (best !== null && isHopeless(node, best, plan, bounds))) continue;
    if (nodes * effort >= budget && (followed || nodes >= free)) {
      lowest = Math.min(lowest, node.least);
      continue;
    }
    nodes += 1;
    const next = expand(node, plan, bounds, early);
    if ('payable' in next) {
      if (!followed) (globalThis as any).first = next.payable; followed = true; if (best === null || isBetter(next, best)) (globalThis as any).bestAt = nodes;
      if (next.payable >= minPayable && (best === null || isBetter(next, best))) best = next;
    } else {
      // a stable sort: of ways that look alike the first one
      const ways = [...next].sort((a, b) => a.least - b.least);
      for (let k = ways.length; k-- > 0; ) stack.push(ways[k]!);
      if (followed && (globalThis as any).BF) { stack.sort((a, b) => b.least - a.least || a.at - b.at); }
    }
  }
  if ((globalThis as any).DBG) console.log('root', root.least, 'first', (globalThis as any).first, 'best', best?.payable, 'nodes', nodes, 'bestAt', (globalThis as any).bestAt);
  return { best, nodes, lowest };
}

function isBetter(choice: Choice, best: Choice): boolean {
  if (choice.payable !== best.payable) return choice.payable < best.payable;
  if (choice.count !== best.count) return choice.count < best.count;
  const first = choice.decided.findIndex((decision, k) => (decision === chosen) !== (best.decided[k] === chosen));
  return first !== -1 && choice.decided[first] === chosen;
}

/** Whether it cannot end better: neither in what is paid, nor in the number of coupons, nor in which these are. */
function isHopeless({ position, decided, at, count, least }: Node, best: Choice, { candidates, until }: Plan, bounds: Bounds): boolean {
  if (least !== best.payable) return least > best.payable;
  const needed = count + bounds.coupons(position, decided, at, best.payable);
  if (needed !== best.count) return needed > best.count;
  for (let k = 0; k < candidates.length; k++) {
    if (!candidates[k]!.step.coupon) continue;
    if (decided[k] === undecided && until[k]! >= at) return false;
    const uses = decided[k] === chosen;
    if (uses !== (best.decided[k] === chosen)) return !uses;
  }
  return true;
}

function earlyOf(start: Position, plan: Plan, bounds: Bounds): readonly (readonly number[])[] {
  const mode = (globalThis as any).EARLY ?? 2;
  if (mode === 0) return [];
  const sets = new Map<string, number[]>();
  const turns = new Set(plan.slots.flatMap((slot) => (slot.kind === 'turn' ? [slot.candidate] : [])));
  plan.candidates.forEach(({ step }, k) => {
    if (!step.coupon || step.exclusive || picksBest(step) || !turns.has(k) || step.limit !== 1 && step.group !== null) return;
    const key = step.group === null || step.pick === 'all' ? `single ${k}` : `group ${step.group}`;
    sets.set(key, [...(sets.get(key) ?? []), k]);
  });
  const worth = (set: readonly number[]) => set.reduce((m, k) => Math.max(m, bounds.valueOf(start, k)), 0);
  return [...sets.values()].filter((set) => mode === 1 ? set.length > 1 : worth(set) > 0).sort((a, b) => worth(b) - worth(a));
}
