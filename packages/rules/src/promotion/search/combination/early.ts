import { picksBest } from '../../engine/run.js';
import { type Bounds, chosen, leftOut, type Position, undecided } from './bounds.js';
import type { Decisions, Way } from './node.js';
import type { Plan } from './plan.js';
import { withDecision } from './ways.js';

/**
 * 先定大的: what is decided before its turn, those that take most first: single coupons, and which one of a group of which one applies. Much is
 * known then before anything is worked out.
 */
export function earlyOf(start: Position, { candidates, slots }: Plan, bounds: Bounds): readonly (readonly number[])[] {
  const sets = new Map<string, number[]>();
  for (const slot of slots) {
    if (slot.kind !== 'turn') continue;
    const { step } = candidates[slot.candidate]!;
    const alone = step.group === null || step.pick === 'all';
    if (!step.coupon || step.exclusive || picksBest(step) || !(alone || step.limit === 1)) continue;
    const key = alone ? `coupon ${slot.candidate}` : `group ${step.group}`;
    const known = sets.get(key);
    if (known === undefined) sets.set(key, [slot.candidate]);
    else known.push(slot.candidate);
  }
  return [...sets.values()]
    .map((set) => ({ set, most: set.reduce((most, candidate) => Math.max(most, bounds.valueOf(start, candidate)), 0) }))
    .filter(({ most }) => most > 0)
    .sort((a, b) => b.most - a.most)
    .map(({ set }) => set);
}

/** One of these coupons, and then none of those that it excludes; or none of them; no ways where all is decided. */
export function decideEarly(
  { decided, count, early }: Decisions,
  set: readonly number[],
  position: Position,
  { plan, bounds }: { readonly plan: Plan; readonly bounds: Bounds },
): readonly Way[] {
  const open = set.filter((member) => decided[member] === undecided && bounds.valueOf(position, member) > 0);
  if (open.length === 0) return [];
  const none = decided.slice();
  for (const member of set) none[member] = leftOut;
  return [
    ...open.map((member) => ({
      decided: withoutRivals(withDecision(none, member, chosen), plan.rivals[member]!),
      count: count + 1,
      early: early + 1,
    })),
    { decided: none, early: early + 1 },
  ];
}

function withoutRivals(decided: Uint8Array, rivals: readonly number[]): Uint8Array {
  for (const rival of rivals) if (decided[rival] === undecided) decided[rival] = leftOut;
  return decided;
}
