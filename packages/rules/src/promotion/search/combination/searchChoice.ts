import { type Bounds, chosen, type Position, undecided } from './bounds.js';
import { earlyOf } from './early.js';
import { explore, rootOf } from './explore.js';
import { type Choice, type Node, positionOf } from './node.js';
import type { Plan } from './plan.js';
import { pushTo, takeFirst } from './queue.js';

/** What is found: the best choice, how many nodes were looked at, and what no choice pays less than. */
export interface Found {
  readonly best: Choice | null;
  readonly nodes: number;
  readonly lowest: number;
}

export interface SearchOptions {
  readonly budget: number;
  readonly minPayable: number;
  /** What a node counts for. */
  readonly effort: number;
  /** A choice that is known from elsewhere, or null. */
  readonly known: Choice | null;
}

/**
 * 分支定界: follows the most promising way to its end, and then always goes on where least may be left to pay, until no way can end better than
 * what was found. Of choices that cost the same the one with fewer coupons is better, then the one that uses an earlier coupon where they
 * differ first.
 */
export function searchChoice(start: Position, plan: Plan, bounds: Bounds, { budget, minPayable, effort, known }: SearchOptions): Found {
  const search = { plan, bounds, early: earlyOf(start, plan, bounds) };
  const open: Node[] = [];
  let best = known;
  let nodes = 0;
  let isFirstWay = true;
  let lowest = Number.POSITIVE_INFINITY;
  let next: Node | undefined = rootOf(start, { ...search, limit: Number.POSITIVE_INFINITY });
  for (let node: Node | undefined = next; node !== undefined; node = next ?? takeFirst(open, isBefore)) {
    next = undefined;
    if (node.payable < minPayable || (best !== null && isHopeless(node, best, plan, bounds))) continue;
    if (nodes * effort >= budget) {
      lowest = Math.min(lowest, node.least);
      continue;
    }
    const found: readonly Node[] | Choice = explore(node, { ...search, limit: best?.payable ?? Number.POSITIVE_INFINITY });
    if ('payable' in found) {
      nodes += 1;
      isFirstWay = false;
      if (found.payable >= minPayable && (best === null || isBetter(found, best))) best = found;
      continue;
    }
    nodes += Math.max(1, found.length);
    // a stable sort: of nodes that look alike the first one
    const ways = found.filter(({ least }) => least < Number.POSITIVE_INFINITY).sort((a, b) => a.least - b.least);
    if (isFirstWay) next = ways.shift();
    for (const way of ways) pushTo(open, way, isBefore);
  }
  return { best, nodes, lowest };
}

/** Where less may be left to pay; of these where more is decided. */
function isBefore(one: Node, other: Node): boolean {
  if (one.least !== other.least) return one.least < other.least;
  return one.early + one.at > other.early + other.at;
}

function isBetter(choice: Choice, best: Choice): boolean {
  if (choice.payable !== best.payable) return choice.payable < best.payable;
  if (choice.count !== best.count) return choice.count < best.count;
  const first = choice.decided.findIndex((decision, k) => (decision === chosen) !== (best.decided[k] === chosen));
  return first !== -1 && choice.decided[first] === chosen;
}

/** Whether it cannot end better: neither in what is paid, nor in the number of coupons, nor in which these are. */
function isHopeless(node: Node, best: Choice, plan: Plan, bounds: Bounds): boolean {
  const { decided, at, count, least } = node;
  if (least !== best.payable) return least > best.payable;
  const needed = count + bounds.coupons(positionOf(node), decided, at, best.payable);
  if (needed !== best.count) return needed > best.count;
  for (let k = 0; k < plan.candidates.length; k++) {
    if (!plan.candidates[k]!.step.coupon) continue;
    if (decided[k] === undecided && plan.until[k]! >= at) return false;
    const uses = decided[k] === chosen;
    if (uses !== (best.decided[k] === chosen)) return !uses;
  }
  return true;
}
