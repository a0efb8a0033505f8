import { sum } from '../../engine/amounts.js';
import { takeSnapshots } from '../../engine/applyAll.js';
import type { Run } from '../../engine/run.js';
import type { Bounds, Position } from './bounds.js';
import { decideEarly } from './early.js';
import { forkRun } from './forkRun.js';
import { type Choice, type Decisions, type Node, positionAfter, positionOf, type Way } from './node.js';
import type { Plan } from './plan.js';
import { type Forced, waysAt } from './ways.js';

/** What a search goes by. */
export interface Search {
  readonly plan: Plan;
  readonly bounds: Bounds;
  /** What is decided before its turn. */
  readonly early: readonly (readonly number[])[];
  /** What costs more than this need not be followed. */
  readonly limit: number;
}

/** Steps that apply without a choice before it is looked at again what is left to pay at least. */
const stride = 6;

/** Goes on from a node to where a coupon is to be decided: the nodes from there; or to the end. */
export function explore(node: Node, search: Search): readonly Node[] | Choice {
  const { plan, bounds, early, limit } = search;
  const { decided, count, used } = node;
  let position = positionOf(node);
  for (let k = node.early; k < early.length; k++) {
    const decisions = { at: node.at, decided, count, used, taken: node.taken, asleep: node.asleep, early: k };
    const ways = decideEarly(decisions, early[k]!, position, search);
    if (ways.length > 0) return ways.map((way) => nodeOf(decisions, position, way, search));
  }
  let { taken, asleep } = node;
  let applied = 0;
  // a copy of its own, once something applies without a choice
  let isOwn = false;
  const own = () => {
    if (!isOwn) position = { ...position, run: forkRun(position.run), seen: null };
    isOwn = true;
    return position.run;
  };
  for (let at = node.at; at < plan.slots.length; at++) {
    const slot = plan.slots[at]!;
    if ('place' in slot && isDue(position.run, slot.place)) takeSnapshots(own(), slot.place);
    const next = waysAt({ position, at, decided, count, used, taken, asleep, early: early.length }, slot, plan);
    if (isWays(next)) {
      const decisions = { at, decided, count, used, taken: 0, asleep: [], early: early.length };
      return next.map((way) => nodeOf(decisions, position, way, search));
    }
    if (next !== null) {
      const run = own();
      position = next(run, position);
      applied += 1;
      if (applied % stride === 0 && bounds.least(position, decided, at + 1) > limit) return [];
    }
    taken = 0;
    asleep = [];
  }
  const { goods, freight } = position.run.basket;
  return { payable: sum(goods.running) + sum(freight.running), count, decided, used };
}

function isWays(next: Forced | readonly Way[] | null): next is readonly Way[] {
  return Array.isArray(next);
}

/** Carts with more lines than this are not kept for every node. */
const linesKept = 200;

/** Where a way leads from a position at which so much is decided. */
function nodeOf(before: Decisions, at: Position, way: Way, { bounds }: Search): Node {
  const { from = at, step = null } = way;
  const position = positionAfter(from, step);
  const decided = way.decided ?? before.decided;
  const due = way.at ?? before.at;
  return {
    from,
    step,
    position: step === null || from.run.everyLine.length <= linesKept ? position : null,
    at: due,
    decided,
    count: way.count ?? before.count,
    used: way.used ?? before.used,
    taken: way.taken ?? before.taken,
    asleep: way.asleep ?? before.asleep,
    early: way.early ?? before.early,
    payable: bounds.payable(position),
    least: bounds.least(position, decided, due),
  };
}

export function rootOf(start: Position, search: Search): Node {
  const decided = new Uint8Array(search.plan.candidates.length);
  return nodeOf({ at: 0, decided, count: 0, used: null, taken: 0, asleep: [], early: 0 }, start, {}, search);
}

function isDue({ promotions, basket }: Run, place: number): boolean {
  return promotions.snapshots.some(([level, steps]) => steps <= place && !basket.after.has(level));
}
