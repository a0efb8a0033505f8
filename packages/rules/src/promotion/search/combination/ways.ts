import { applyAtUnit, endUnitLevel, goesWith } from '../../engine/applyAll.js';
import { applyBest, gate, hasGoods, picksBest, type Run, tryStep } from '../../engine/run.js';
import type { Step } from '../../engine/step.js';
import { chosen, leftOut, type Position, undecided } from './bounds.js';
import { forkRun } from './forkRun.js';
import { applying, type Decisions, type Way } from './node.js';
import type { Plan, Slot } from './plan.js';

/** What happens without a choice: it changes the run, which is the position's own by then. */
export type Forced = (own: Run, position: Position) => Position;

/** A node whose position was worked out. */
export interface Standing extends Decisions {
  readonly position: Position;
}

/** 下一步: what the slot that is due does without a choice, or the ways that there are (none where it is a dead end); null where nothing happens. */
export function waysAt(node: Standing, slot: Slot, plan: Plan): Forced | readonly Way[] | null {
  switch (slot.kind) {
    case 'listed':
      return (run) => {
        endUnitLevel(run);
        return { run, only: null, listed: true, seen: null };
      };
    case 'exclusive':
      return atExclusive(node, slot.candidate, plan);
    case 'turn':
      return atTurn(node, slot.candidate, plan);
    case 'open':
      return atBlock(node, slot, plan);
  }
}

function atExclusive(node: Standing, candidate: number, { candidates }: Plan): Forced | readonly Way[] | null {
  const { position, at, decided } = node;
  const { run, only } = position;
  const { step } = candidates[candidate]!;
  if (only !== null || gate(run, step) !== null || 'reason' in tryStep(run, step, run.everyLine)) return null;
  if (!step.coupon) return (own) => ({ ...position, run: own, only: step, seen: null });
  return [
    { ...using(node, candidate), from: { ...position, only: step, seen: null }, at: at + 1 },
    { at: at + 1, decided: withDecision(decided, candidate, leftOut) },
  ];
}

function atTurn(node: Standing, candidate: number, plan: Plan): Forced | readonly Way[] | null {
  const { position, at, decided } = node;
  const { step } = plan.candidates[candidate]!;
  const { run, only } = position;
  const goes = only === null || goesWith(only, step);
  if (picksBest(step)) return goes && !run.done.has(step) && hasGoods(run, step) ? atGroup(node, step, plan) : null;
  if (decided[candidate] === leftOut) return null;
  const apply = goes ? applying(position, step) : null;
  // who decided for a coupon that then cannot be used does better without it
  if (apply === null) return decided[candidate] === chosen && !step.exclusive ? [] : null;
  if (!step.coupon || decided[candidate] === chosen)
    return (own) => {
      apply.here(own);
      return { ...position, run: own, seen: null };
    };
  let without = withDecision(decided, candidate, leftOut);
  let next = at + 1;
  for (let again = plan.slots[next]; again?.kind === 'turn' && again.again; again = plan.slots[next]) {
    without = withDecision(without, again.candidate, leftOut);
    next += 1;
  }
  return [
    { ...using(node, candidate), step, at: at + 1 },
    { at: next, decided: without },
  ];
}

/** Which coupons of the group take part is decided one after the other; then all of it applies. */
function atGroup(node: Standing, { group, limit, pick, exclusive }: Step, plan: Plan): Forced | readonly Way[] | null {
  const { position, decided } = node;
  const { candidates, unit, rest } = plan;
  const { only, listed } = position;
  const members = (listed ? rest : unit).filter((member) => {
    const each = candidates[member]!.step;
    const takesPart = listed ? only === null || goesWith(only, each) : each.exclusive === exclusive && !position.run.done.has(each);
    return each.group === group && takesPart && hasGoods(position.run, each);
  });
  const coupons = members.filter((member) => candidates[member]!.step.coupon);
  const open = coupons.find((member) => decided[member] === undecided);
  const inUse = coupons.filter((member) => decided[member] === chosen);
  if (open !== undefined) {
    const without = { decided: withDecision(decided, open, leftOut) };
    // of a group that picks so many, further ones are beaten
    const places = limit - (position.run.groups.get(group!)?.length ?? 0);
    return pick === 'best' && inUse.length >= places ? [without] : [using(node, open), without];
  }
  const taking = members.filter((member) => decided[member] !== leftOut).map((member) => candidates[member]!.step);
  if (taking.length === 0) return null;
  const run = forkRun(position.run);
  if (listed) applyBest(run, taking);
  else applyAtUnit(run, taking[0]!, taking);
  // who was left out has no turn any more
  for (const member of members) run.done.add(candidates[member]!.step);
  // a coupon that is beaten changes nothing: the choice without it is the better one
  if (pick === 'best' && inUse.some((member) => !run.basket.applied.has(candidates[member]!.step.id))) return [];
  return () => ({ ...position, run, seen: null });
}

/** Any of a block may be next, or none of it any more. */
function atBlock(node: Standing, slot: Extract<Slot, { kind: 'open' }>, plan: Plan): readonly Way[] | null {
  const { candidates, yields } = plan;
  const { position, at, decided, taken, asleep } = node;
  const { only } = position;
  if (taken === slot.most) return null;
  const ways: Way[] = [];
  const earlier = [...asleep];
  for (const member of slot.members) {
    const { step } = candidates[member]!;
    if (decided[member] !== undecided || asleep.includes(member) || (only !== null && !goesWith(only, step))) continue;
    if (applying(position, step) === null) continue;
    // what was tried before it need not follow it, where it may as well have come first
    const sleeping = earlier.filter((other) => yields(member, other));
    const used = { candidate: member, slot: at, before: node.used };
    ways.push({ ...using(node, member), used, step, taken: taken + 1, asleep: sleeping });
    earlier.push(member);
  }
  return ways.length === 0 ? null : [...ways, { at: at + 1 }];
}

function using({ decided, count }: Decisions, candidate: number): Way {
  return { decided: withDecision(decided, candidate, chosen), count: count + 1 };
}

export function withDecision(decided: Uint8Array, candidate: number, decision: number): Uint8Array {
  const copy = decided.slice();
  copy[candidate] = decision;
  return copy;
}
