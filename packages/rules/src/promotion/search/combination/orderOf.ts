import { chosen } from './bounds.js';
import type { Choice } from './node.js';
import type { Plan } from './plan.js';

/** 方案的顺序: the places of the compiled order, as the choice has them. */
export function orderOf({ decided, used }: Choice, { candidates, slots, runs }: Plan, count: number): readonly number[] {
  const ofBlock = new Map<number, number[]>();
  for (let each = used; each !== null; each = each.before) {
    const known = ofBlock.get(each.slot);
    if (known === undefined) ofBlock.set(each.slot, [each.candidate]);
    else known.push(each.candidate);
  }
  const inRun = runs.map((): number[] => []);
  slots.forEach((slot, at) => {
    if (slot.kind === 'turn' && slot.run !== -1 && decided[slot.candidate] === chosen)
      inRun[slot.run]!.push(candidates[slot.candidate]!.place);
    // the last one used was met first
    if (slot.kind === 'open')
      for (const candidate of (ofBlock.get(at) ?? []).reverse()) inRun[slot.run]!.push(candidates[candidate]!.place);
  });
  const placed = new Set(inRun.flat());
  // those that are not used fill the places that are left
  const spare = new Map(runs.map(({ pool }) => [pool, pool.places.filter((place) => !placed.has(place))]));
  const order = Array.from({ length: count }, (_, place) => place);
  runs.forEach(({ places, pool }, run) => {
    places.forEach((place, k) => {
      order[place] = inRun[run]![k] ?? spare.get(pool)!.shift()!;
    });
  });
  return order;
}
