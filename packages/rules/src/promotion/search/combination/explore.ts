import { applyAtUnit, endUnitLevel, goesWith, takeSnapshots } from '../../engine/applyAll.js';
import { applyBest, gate, grant, picksBest, tryStep } from '../../engine/run.js';
import type { Step } from '../../engine/step.js';
import { type Bounds, chosen, leftOut, type Position, undecided } from './bounds.js';
import { forkRun } from './forkRun.js';
import type { Plan, Slot } from './plan.js';

/** Coupons as they are used, the last one first, and in which run of places. */
export interface Used {
  readonly candidate: number;
  readonly run: number;
  readonly before: Used | null;
}

/** 方案: a choice of coupons that was followed to its end. */
export interface Choice {
  readonly payable: number;
  readonly count: number;
  readonly decided: Uint8Array;
  readonly used: Used | null;
}

/** 搜索树的一个节点: some coupons are decided, the rest is open. */
export interface Node {
  readonly position: Position;
  /** The slot that is due. */
  readonly at: number;
  readonly decided: Uint8Array;
  /** How many coupons are used. */
  readonly count: number;
  readonly used: Used | null;
  /** No less is paid whatever else is decided. */
  readonly least: number;
  /** Within a block: how many of it were used, and which need not be next, since they might as well have come before. */
  readonly taken: number;
  readonly asleep: readonly number[];
  /** How many of the early decisions are made. */
  readonly early: number;
}

type Way = Partial<Omit<Node, 'least'>>;

/** Goes on from a node to where a coupon is to be decided: the ways from there; or to the end. */
export function expand(node: Node, plan: Plan, bounds: Bounds, early: readonly (readonly number[])[]): readonly Node[] | Choice {
  for (let k = node.early; k < early.length; k++) {
    const ways = decideEarly({ ...node, early: k }, early[k]!, bounds);
    if (ways.length > 0) return ways.map((way) => ({ ...node, ...way, least: bounds.least(node.position, way.decided ?? node.decided, node.at) }));
  }
  let { position, taken, asleep } = node;
  for (let at = node.at; at < plan.slots.length; at++) {
    const next = answer({ ...node, position, at, taken, asleep }, plan.slots[at]!, plan, bounds);
    if ('run' in next) position = next;
    else
      return next.map((way) => {
        const made = { position, at, decided: node.decided, count: node.count, used: node.used, taken: 0, asleep: [], early: early.length, ...way };
        return { ...made, least: bounds.least(made.position, made.decided, made.at) };
      });
    taken = 0;
    asleep = [];
  }
  return { payable: position.payable, count: node.count, decided: node.decided, used: node.used };
}

/** One of these coupons, or none of them, before it is their turn. */
function decideEarly(node: Node, members: readonly number[], bounds: Bounds): readonly Way[] {
  const { decided, position } = node;
  const open = members.filter((member) => decided[member] === undecided && bounds.valueOf(position, member) > 0);
  if (open.length === 0) return [];
  const none = decided.slice();
  for (const member of members) if (none[member] === undecided) none[member] = leftOut;
  return [
    ...open.map((member) => ({ decided: withDecision(none, member, chosen), count: node.count + 1, early: node.early + 1 })),
    { decided: none, early: node.early + 1 },
  ];
}

/** What the slot that is due does without a choice, or the ways that there are. */
function answer(node: Node, slot: Slot, plan: Plan, bounds: Bounds): Position | readonly Way[] {
  switch (slot.kind) {
    case 'listed': {
      const run = forkRun(node.position.run);
      endUnitLevel(run);
      return bounds.at(run, { only: null, listed: true });
    }
    case 'exclusive':
      return atExclusive(node, slot.candidate, plan, bounds);
    case 'turn': {
      const position = snapshotted(node.position, slot.place, bounds);
      return atTurn({ ...node, position }, slot, plan, bounds);
    }
    case 'open': {
      const position = snapshotted(node.position, slot.place, bounds);
      return atBlock({ ...node, position }, slot, plan, bounds);
    }
  }
}

function atExclusive(node: Node, candidate: number, { candidates }: Plan, bounds: Bounds): Position | readonly Way[] {
  const { position, at, decided } = node;
  const { run, only } = position;
  const { step } = candidates[candidate]!;
  if (only !== null || gate(run, step) !== null || 'reason' in tryStep(run, step, run.everyLine)) return position;
  const alone = bounds.at(run, { only: step, listed: true });
  if (!step.coupon) return alone;
  return [{ ...using(node, candidate, -1), position: alone, at: at + 1 }, { at: at + 1, decided: withDecision(decided, candidate, leftOut) }];
}

function atTurn(node: Node, slot: Extract<Slot, { kind: 'turn' }>, plan: Plan, bounds: Bounds): Position | readonly Way[] {
  const { position, at, decided } = node;
  const { candidate } = slot;
  const { step } = plan.candidates[candidate]!;
  if (position.run.done.has(step) || (position.only !== null && !goesWith(position.only, step))) return decided[candidate] === chosen && !step.exclusive && !picksBest(step) ? [] : position;
  if (picksBest(step)) return atGroup(node, step, plan, bounds);
  if (decided[candidate] === leftOut) return position;
  const applied = afterStep(position, step, plan, bounds);
  // who decided for a coupon that cannot be used then does better without it
  if (applied === null) return decided[candidate] === chosen && !step.exclusive ? [] : position;
  if (!step.coupon || decided[candidate] === chosen) return applied;
  let without = withDecision(decided, candidate, leftOut);
  let next = at + 1;
  for (let again = plan.slots[next]; again?.kind === 'turn' && again.again; again = plan.slots[next]) {
    without = withDecision(without, again.candidate, leftOut);
    next += 1;
  }
  return [
    { ...using(node, candidate, slot.run), position: applied, at: at + 1 },
    { position, at: next, decided: without },
  ];
}

/** Which coupons of the group take part is decided one after the other; then all of it applies. */
function atGroup(node: Node, { group, limit, pick }: Step, plan: Plan, bounds: Bounds): Position | readonly Way[] {
  const { position, at, decided } = node;
  const { candidates, unit, rest } = plan;
  const members = (position.listed ? rest : unit).filter((member) => candidates[member]!.step.group === group);
  const coupons = members.filter((member) => candidates[member]!.step.coupon);
  const open = coupons.find((member) => decided[member] === undecided);
  const inUse = coupons.filter((member) => decided[member] === chosen);
  if (open !== undefined) {
    const without = { position, at, decided: withDecision(decided, open, leftOut) };
    // of a group that picks so many, further ones are beaten
    return pick === 'best' && inUse.length === limit ? [without] : [{ ...using(node, open, -1), position, at }, without];
  }
  const taking = members.filter((member) => decided[member] !== leftOut).map((member) => candidates[member]!.step);
  if (taking.length === 0) return position;
  const run = forkRun(position.run);
  if (position.listed) applyBest(run, taking);
  else applyAtUnit(run, taking[0]!, taking);
  // a coupon that is beaten changes nothing: the choice without it is the better one
  if (pick === 'best' && inUse.some((member) => !run.basket.applied.has(candidates[member]!.step.id))) return [];
  return bounds.at(run, position);
}

/** Any of a block may be next, or none of it any more. */
function atBlock(node: Node, slot: Extract<Slot, { kind: 'open' }>, plan: Plan, bounds: Bounds): Position | readonly Way[] {
  const { candidates, yields } = plan;
  const { position, at, decided, taken, asleep } = node;
  const { members, most, run } = slot;
  if (taken === most) return position;
  const ways: Way[] = [];
  const earlier = [...asleep];
  for (const member of members) {
    const { step } = candidates[member]!;
    if (decided[member] !== undecided || asleep.includes(member) || (position.only !== null && !goesWith(position.only, step))) continue;
    const applied = afterStep(position, step, plan, bounds);
    if (applied === null) continue;
    // what was tried before it need not follow it, where it may as well have come first
    ways.push({ ...using(node, member, run), position: applied, at, taken: taken + 1, asleep: earlier.filter((other) => yields(member, other)) });
    earlier.push(member);
  }
  return ways.length === 0 ? position : [...ways, { position, at: at + 1 }];
}

function using({ decided, count, used }: Node, candidate: number, run: number): Way {
  return { decided: withDecision(decided, candidate, chosen), count: count + 1, used: { candidate, run, before: used } };
}

function withDecision(decided: Uint8Array, candidate: number, decision: number): Uint8Array {
  const copy = decided.slice();
  copy[candidate] = decision;
  return copy;
}

/** Where it applies; null where it cannot. */
function afterStep(position: Position, step: Step, { candidates, unit }: Plan, bounds: Bounds): Position | null {
  const { run, listed } = position;
  if (!listed) {
    const fork = forkRun(run);
    applyAtUnit(fork, step, unit.map((candidate) => candidates[candidate]!.step));
    return fork.basket.applied.has(step.id) ? bounds.at(fork, position) : null;
  }
  if (gate(run, step) !== null) return null;
  const attempt = tryStep(run, step, run.everyLine);
  if ('reason' in attempt) return null;
  const fork = forkRun(run, attempt);
  grant(fork, step, attempt);
  return bounds.at(fork, position);
}

function snapshotted(position: Position, place: number, bounds: Bounds): Position {
  const { run, listed } = position;
  if (!listed || !run.promotions.snapshots.some(([level, steps]) => steps <= place && !run.basket.after.has(level))) return position;
  const fork = forkRun(run);
  takeSnapshots(fork, place);
  return bounds.at(fork, position);
}
