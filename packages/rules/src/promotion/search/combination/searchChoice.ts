import { picksBest } from '../../engine/run.js';
import { type Bounds, chosen, type Position, undecided } from './bounds.js';
import { type Choice, expand, type Node } from './explore.js';
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
}

/**
 * 分支定界: follows the most promising way to its end, and then always goes on where least may be left to pay, until no way can end better than
 * what was found. Of choices that cost the same the one with fewer coupons is better, then the one that uses an earlier coupon where they
 * differ first.
 */
export function searchChoice(start: Position, plan: Plan, bounds: Bounds, { budget, minPayable, effort }: SearchOptions): Found {
  const { candidates, slots } = plan;
  const early = earlyOf(start, plan, bounds);
  const decided = new Uint8Array(candidates.length);
  const least = bounds.least(start, decided, 0);
  let node: Node | undefined = { position: start, at: 0, decided, count: 0, used: null, least, taken: 0, asleep: [], early: 0 };
  let best: Choice | null = null;
  let nodes = 0;
  // the first way is followed to its end whatever it costs
  const free = slots.length + candidates.length + early.length;
  let followed = false;
  let lowest = Number.POSITIVE_INFINITY;
  const open: Node[] = [];
  for (; node !== undefined; node = node ?? takeFirst(open, isBefore)) {
    const isOver = nodes * effort >= budget && (followed || nodes >= free);
    if (bounds.payable(node.position) < minPayable || (best !== null && isHopeless(node, best, plan, bounds))) {
      node = undefined;
      continue;
    }
    if (isOver) {
      lowest = Math.min(lowest, node.least);
      node = undefined;
      continue;
    }
    nodes += 1;
    const next: readonly Node[] | Choice = expand(node, { plan, bounds, early, limit: best?.payable ?? Number.POSITIVE_INFINITY });
    node = undefined;
    if ('payable' in next) {
      followed = true;
      if (next.payable >= minPayable && (best === null || isBetter(next, best))) best = next;
      continue;
    }
    // a stable sort: of ways that look alike the first one
    const ways = [...next].sort((a, b) => a.least - b.least);
    if (!followed) node = ways.shift();
    for (const way of ways) if (way.least < Number.POSITIVE_INFINITY) pushTo(open, way, isBefore);
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

/**
 * What is decided before its turn, those that take most first: single coupons, and which one of a group of which one applies. Much then is known before anything
 * is worked out.
 */
function earlyOf(start: Position, { candidates, slots }: Plan, bounds: Bounds): readonly (readonly number[])[] {
  const sets = new Map<string, number[]>();
  for (const slot of slots) {
    if (slot.kind !== 'turn') continue;
    const { coupon, exclusive, group, limit, pick } = candidates[slot.candidate]!.step;
    const alone = group === null || pick === 'all';
    if (!coupon || exclusive || picksBest(candidates[slot.candidate]!.step) || !(alone || limit === 1)) continue;
    const key = alone ? `${slot.candidate}` : `group ${group}`;
    const known = sets.get(key);
    if (known === undefined) sets.set(key, [slot.candidate]);
    else known.push(slot.candidate);
  }
  const worth = new Map([...sets.values()].map((set) => [set, Math.max(...set.map((candidate) => bounds.valueOf(start, candidate)))]));
  return [...worth]
    .filter(([, most]) => most > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([set]) => set);
}
