import type { CompiledPromotions } from '../../compilePromotions.js';
import { sum } from '../../engine/amounts.js';
import { goesWith } from '../../engine/applyAll.js';
import { picksBest, type Run } from '../../engine/run.js';
import type { Step } from '../../engine/step.js';
import { entriesOf, groupsOf, itemsOf } from './entries.js';
import { lowestOf } from './lowest.js';
import type { Plan } from './plan.js';
import { outlooksOf, type Views } from './views.js';

/** 某一时刻: a run, and how far it is. It stays as it is once others go on from it. */
export interface Position {
  readonly run: Run;
  /** The exclusive promotion that keeps the others off, or null. */
  readonly only: Step | null;
  /** Whether the level `unit` is over. */
  readonly listed: boolean;
  /** What is seen there, once somebody has looked. */
  seen: Seen | null;
}

interface Seen {
  readonly payable: number;
  readonly fees: number;
  /** What each view costs. */
  readonly running: readonly number[];
  /** What each item takes at most. */
  readonly values: Float64Array;
  readonly placesLeft: readonly number[];
}

/** What has been decided of a coupon. */
export const undecided = 0;
export const chosen = 1;
export const leftOut = 2;

/** 界: what tells how little a branch can cost at least. */
export interface Bounds {
  /** No less is paid in the end, whatever is chosen from the slot `at` on. */
  readonly least: (position: Position, decided: Uint8Array, at: number) => number;
  /** What would be paid if nothing else applied. */
  readonly payable: (position: Position) => number;
  /** What a candidate takes at most. */
  readonly valueOf: (position: Position, candidate: number) => number;
  /** At least so many more coupons are needed to pay no more than `payable`. */
  readonly coupons: (position: Position, decided: Uint8Array, at: number, payable: number) => number;
}

export function boundsOf(
  plan: Plan,
  promotions: CompiledPromotions,
  views: Views,
  { minPayable, time }: { readonly minPayable: number; readonly time: number | null },
): Bounds {
  const { candidates, until, limits } = plan;
  const steps = candidates.map(({ step }) => step);
  const items = itemsOf(plan);
  const itemsBy = candidates.map((): number[] => []);
  items.forEach(({ candidate }, item) => {
    itemsBy[candidate]!.push(item);
  });
  const groups = groupsOf(plan);
  const lowest = lowestOf(entriesOf(items, plan, promotions, views), items, views);
  const lookAt = outlooksOf(views);
  const closed = steps.map((step) => step.uses === 0 || (time !== null && (time < step.from || time >= step.until)));
  // a coupon that is granted to several shops may be refused by some of them
  const binding = steps.map((step, k) => !step.exclusive && !picksBest(step) && limits[k]!.length === 1);
  const freight = items.flatMap(({ view }, item) => (view === null ? [item] : []));
  const open = new Float64Array(items.length);
  const certain = new Uint8Array(items.length);

  const look = ({ run, only, listed }: Position): Seen => {
    const { basket, shutOut, done } = run;
    const now = lookAt(basket, listed);
    const values = new Float64Array(items.length);
    const goes = only === null ? null : goesWithIt(only, steps);
    for (let item = 0; item < items.length; item++) {
      const { candidate, most } = items[item]!;
      const step = steps[candidate]!;
      const { id } = step;
      if (closed[candidate] || basket.applied.has(id) || shutOut.has(id) || done.has(step) || (goes !== null && !goes(step))) continue;
      values[item] = most(now);
    }
    const fees = sum(basket.freight.running);
    const placesLeft = groups.map(({ name, limit }) => limit - (run.groups.get(name)?.length ?? 0));
    return { payable: now.running[0]! + fees, fees, running: now.running, values, placesLeft };
  };
  const seenAt = (position: Position) => {
    position.seen ??= look(position);
    return position.seen;
  };
  const openAt = ({ run }: Position, { values }: Seen, decided: Uint8Array, at: number) => {
    for (let item = 0; item < items.length; item++) {
      const { candidate } = items[item]!;
      const still = until[candidate]! >= at && decided[candidate] !== leftOut;
      open[item] = still ? values[item]! : 0;
      certain[item] =
        still && decided[candidate] === chosen && binding[candidate]! && !run.basket.applied.has(steps[candidate]!.id) ? 1 : 0;
    }
  };

  return {
    least(position, decided, at) {
      const seen = seenAt(position);
      const { goods, deposits } = position.run.basket;
      openAt(position, seen, decided, at);
      let { fees } = seen;
      for (const item of freight) fees -= open[item]!;
      const { running, placesLeft } = seen;
      const left = lowest({ running, lines: goods.running, open, certain, placesLeft, floors: goods.floors, deposits }, at);
      return Math.max(left + Math.max(0, fees), minPayable);
    },
    payable: (position) => seenAt(position).payable,
    valueOf(position, candidate) {
      const { values } = seenAt(position);
      return itemsBy[candidate]!.reduce((total, item) => total + values[item]!, 0);
    },
    coupons(position, decided, at, payable) {
      const seen = seenAt(position);
      openAt(position, seen, decided, at);
      let left = seen.payable - payable;
      const each: number[] = [];
      candidates.forEach(({ step }, candidate) => {
        const most = itemsBy[candidate]!.reduce((total, item) => total + open[item]!, 0);
        if (step.coupon && decided[candidate] !== chosen) each.push(most);
        else left -= most;
      });
      each.sort((a, b) => b - a);
      let count = 0;
      while (left > 0 && each[count]! > 0) left -= each[count++]!;
      return left > 0 ? Number.POSITIVE_INFINITY : count;
    },
  };
}

/** A group that picks the best is dealt with as a whole, whichever of it goes with the exclusive one. */
function goesWithIt(only: Step, steps: readonly Step[]): (step: Step) => boolean {
  const groups = new Set(steps.flatMap((step) => (picksBest(step) && goesWith(only, step) ? [step.group] : [])));
  return (step) => goesWith(only, step) || (picksBest(step) && groups.has(step.group));
}
