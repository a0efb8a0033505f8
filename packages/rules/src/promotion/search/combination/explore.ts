import { sum } from '../../engine/amounts.js';
import { applyAtUnit, endUnitLevel, goesWith, takeSnapshots } from '../../engine/applyAll.js';
import type { Attempt } from '../../engine/attempt.js';
import { applyBest, gate, grant, hasGoods, picksBest, type Run, tryStep } from '../../engine/run.js';
import type { Step } from '../../engine/step.js';
import { type Bounds, chosen, leftOut, type Position, undecided } from './bounds.js';
import { forkRun } from './forkRun.js';
import type { Plan, Slot } from './plan.js';

/** Coupons of blocks as they are used, the last one first, and at which slot. */
interface Used {
  readonly candidate: number;
  readonly slot: number;
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

/** Steps that apply without a choice before it is looked at again what is left to pay at least. */
const stride = 6;

export interface Search {
  readonly plan: Plan;
  readonly bounds: Bounds;
  /** What is decided before its turn. */
  readonly early: readonly (readonly number[])[];
  /** What more than this costs need not be followed. */
  readonly limit: number;
}

/** Goes on from a node to where a coupon is to be decided: the ways from there; or to the end. */
export function expand(node: Node, { plan, bounds, early, limit }: Search): readonly Node[] | Choice {
  for (let k = node.early; k < early.length; k++) {
    const ways = decideEarly({ ...node, early: k }, early[k]!, bounds);
    if (ways.length > 0)
      return ways.map((way) => ({ ...node, ...way, least: bounds.least(node.position, way.decided ?? node.decided, node.at) }));
  }
  // its own copy, once something applies without a choice
  let { position, taken, asleep } = node;
  let isOwn = false;
  let applied = 0;
  const own = () => {
    if (!isOwn) position = { ...position, run: forkRun(position.run), seen: null };
    isOwn = true;
    return position.run;
  };
  for (let at = node.at; at < plan.slots.length; at++) {
    const slot = plan.slots[at]!;
    if ('place' in slot && position.listed && isDue(position.run, slot.place)) takeSnapshots(own(), slot.place);
    const next = answer({ ...node, position, at, taken, asleep }, slot, plan);
    if (Array.isArray(next))
      return (next as readonly Way[]).map((way) => {
        const made = {
          position,
          at,
          decided: node.decided,
          count: node.count,
          used: node.used,
          taken: 0,
          asleep: [],
          early: early.length,
          ...way,
        };
        return { ...made, least: bounds.least(made.position, made.decided, made.at) };
      });
    if (next !== null) {
      position = (next as Forced)(own(), position);
      applied += 1;
      if (applied % stride === 0 && bounds.least(position, node.decided, at + 1) > limit) return [];
    }
    taken = 0;
    asleep = [];
  }
  const { goods, freight } = position.run.basket;
  return { payable: sum(goods.running) + sum(freight.running), count: node.count, decided: node.decided, used: node.used };
}

/** What happens without a choice: it changes the run, which is the position's own by then. */
type Forced = (run: Run, position: Position) => Position;

/** What the slot that is due does without a choice, or the ways that there are; null where it is nobody's turn. */
function answer(node: Node, slot: Slot, plan: Plan): Forced | readonly Way[] | null {
  switch (slot.kind) {
    case 'listed':
      return (run) => {
        endUnitLevel(run);
        return { run, only: null, listed: true, seen: null };
      };
    case 'exclusive':
      return atExclusive(node, slot.candidate, plan);
    case 'turn':
      return atTurn(node, slot, plan);
    case 'open':
      return atBlock(node, slot, plan);
  }
}

function atExclusive(node: Node, candidate: number, { candidates }: Plan): Forced | readonly Way[] | null {
  const { position, at, decided } = node;
  const { run, only } = position;
  const { step } = candidates[candidate]!;
  if (only !== null || gate(run, step) !== null || 'reason' in tryStep(run, step, run.everyLine)) return null;
  if (!step.coupon) return (own) => ({ ...position, run: own, only: step, seen: null });
  return [
    { ...using(node, candidate), position: { ...position, only: step, seen: null }, at: at + 1 },
    { at: at + 1, decided: withDecision(decided, candidate, leftOut) },
  ];
}

function atTurn(node: Node, slot: Extract<Slot, { kind: 'turn' }>, plan: Plan): Forced | readonly Way[] | null {
  const { position, at, decided } = node;
  const { candidate } = slot;
  const { step } = plan.candidates[candidate]!;
  const { run, only } = position;
  if (picksBest(step) && !run.done.has(step) && (only === null || goesWith(only, step)) && hasGoods(run, step))
    return atGroup(node, step, plan);
  if (picksBest(step) || decided[candidate] === leftOut) return null;
  const apply = only !== null && !goesWith(only, step) ? null : applying(position, step, plan);
  // who decided for a coupon that then cannot be used does better without it
  if (apply === null) return decided[candidate] === chosen && !step.exclusive ? [] : null;
  if (!step.coupon || decided[candidate] === chosen)
    return (own) => {
      apply(own);
      return { ...position, run: own, seen: null };
    };
  let without = withDecision(decided, candidate, leftOut);
  let next = at + 1;
  for (let again = plan.slots[next]; again?.kind === 'turn' && again.again; again = plan.slots[next]) {
    without = withDecision(without, again.candidate, leftOut);
    next += 1;
  }
  return [
    { ...using(node, candidate), position: after(position, apply), at: at + 1 },
    { at: next, decided: without },
  ];
}

/** Which coupons of the group take part is decided one after the other; then all of it applies. */
function atGroup(node: Node, { group, limit, pick }: Step, plan: Plan): Forced | readonly Way[] | null {
  const { position, at, decided } = node;
  const { candidates, unit, rest } = plan;
  const members = (position.listed ? rest : unit).filter((member) => candidates[member]!.step.group === group);
  const coupons = members.filter((member) => candidates[member]!.step.coupon);
  const open = coupons.find((member) => decided[member] === undecided);
  const inUse = coupons.filter((member) => decided[member] === chosen);
  if (open !== undefined) {
    const without = { at, decided: withDecision(decided, open, leftOut) };
    // of a group that picks so many, further ones are beaten
    return pick === 'best' && inUse.length === limit ? [without] : [{ ...using(node, open), at }, without];
  }
  const taking = members.filter((member) => decided[member] !== leftOut).map((member) => candidates[member]!.step);
  if (taking.length === 0) return null;
  const run = forkRun(position.run);
  if (position.listed) applyBest(run, taking);
  else applyAtUnit(run, taking[0]!, taking);
  // a coupon that is beaten changes nothing: the choice without it is the better one
  if (pick === 'best' && inUse.some((member) => !run.basket.applied.has(candidates[member]!.step.id))) return [];
  return () => ({ ...position, run, seen: null });
}

/** Any of a block may be next, or none of it any more. */
function atBlock(node: Node, slot: Extract<Slot, { kind: 'open' }>, plan: Plan): readonly Way[] | null {
  const { candidates, yields } = plan;
  const { position, at, decided, taken, asleep } = node;
  const { members, most } = slot;
  if (taken === most) return null;
  const ways: Way[] = [];
  const earlier = [...asleep];
  for (const member of members) {
    const { step } = candidates[member]!;
    if (decided[member] !== undecided || asleep.includes(member) || (position.only !== null && !goesWith(position.only, step))) continue;
    const apply = applying(position, step, plan);
    if (apply === null) continue;
    // what was tried before it need not follow it, where it may as well have come first
    const sleeping = earlier.filter((other) => yields(member, other));
    ways.push({
      ...using(node, member),
      used: { candidate: member, slot: at, before: node.used },
      position: after(position, apply),
      at,
      taken: taken + 1,
      asleep: sleeping,
    });
    earlier.push(member);
  }
  return ways.length === 0 ? null : [...ways, { at: at + 1 }];
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

function using({ decided, count }: Node, candidate: number): Way {
  return { decided: withDecision(decided, candidate, chosen), count: count + 1 };
}

function withDecision(decided: Uint8Array, candidate: number, decision: number): Uint8Array {
  const copy = decided.slice();
  copy[candidate] = decision;
  return copy;
}

/** Lets a step apply to a run that is as this one; null where it cannot. With a run that is copied for it alone, only what it takes from need be. */
interface Applying {
  (run: Run): void;
  readonly attempt?: Attempt;
}

function applying({ run, listed }: Position, step: Step, { candidates, unit }: Plan): Applying | null {
  if (!listed) {
    const apply = (to: Run) => {
      applyAtUnit(
        to,
        step,
        unit.map((candidate) => candidates[candidate]!.step),
      );
    };
    const fork = forkRun(run);
    apply(fork);
    return fork.basket.applied.has(step.id) ? apply : null;
  }
  if (gate(run, step) !== null) return null;
  const attempt = tryStep(run, step, run.everyLine);
  if ('reason' in attempt) return null;
  return Object.assign(
    (to: Run) => {
      grant(to, step, attempt);
    },
    { attempt },
  );
}

function after(position: Position, apply: Applying): Position {
  const run = forkRun(position.run, apply.attempt);
  apply(run);
  return { ...position, run, seen: null };
}

function isDue({ promotions, basket }: Run, place: number): boolean {
  return promotions.snapshots.some(([level, steps]) => steps <= place && !basket.after.has(level));
}
