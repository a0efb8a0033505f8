import type { CompiledPromotions } from '../../compilePromotions.js';
import { sum } from '../../engine/amounts.js';
import { goesWith } from '../../engine/applyAll.js';
import { picksBest, type Run } from '../../engine/run.js';
import type { Step } from '../../engine/step.js';
import { entriesOf, itemsOf } from './entries.js';
import { lowestOf } from './lowest.js';
import type { Plan } from './plan.js';
import { outlooksOf, type Views } from './views.js';

/** 某一时刻: a run, and what each item can still take at most. */
export interface Position {
  readonly run: Run;
  /** The exclusive promotion that keeps the others off, or null. */
  readonly only: Step | null;
  /** Whether the level `unit` is over. */
  readonly listed: boolean;
  readonly payable: number;
  readonly fees: number;
  /** What each view costs. */
  readonly running: readonly number[];
  readonly values: Float64Array;
}

/** What has been decided of a coupon. */
export const undecided = 0;
export const chosen = 1;
export const leftOut = 2;

/** 界: what tells how little a branch can cost at least. */
export interface Bounds {
  readonly at: (run: Run, stage: Pick<Position, 'only' | 'listed'>) => Position;
  /** No less is paid in the end, whatever is chosen from the slot `at` on. */
  readonly least: (position: Position, decided: Uint8Array, at: number) => number;
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
  const { candidates, until } = plan;
  const steps = candidates.map(({ step }) => step);
  const items = itemsOf(plan);
  const lowest = lowestOf(entriesOf(items, plan, promotions, views), items, views);
  const lookAt = outlooksOf(views);
  const closed = steps.map((step) => step.uses === 0 || (step.timed && time !== null && (time < step.from || time >= step.until)));
  const binding = steps.map((step) => step.coupon && !step.exclusive && !picksBest(step));
  const open = new Float64Array(items.length);
  const openNow = ({ values }: Position, decided: Uint8Array, at: number) => {
    for (let item = 0; item < items.length; item++) {
      const { candidate } = items[item]!;
      open[item] = until[candidate]! >= at && decided[candidate] !== leftOut ? values[item]! : 0;
    }
    return open;
  };

  return {
    at(run, { only, listed }) {
      const now = lookAt(run.basket, listed);
      const values = new Float64Array(items.length);
      const goes = only === null ? null : goesWithIt(only, steps);
      items.forEach(({ candidate, most }, item) => {
        const step = steps[candidate]!;
        if (closed[candidate] || run.basket.applied.has(step.id) || run.shutOut.has(step.id) || run.done.has(step) || (goes !== null && !goes(step))) return;
        values[item] = most(now);
      });
      const fees = sum(run.basket.freight.running);
      return { run, only, listed, payable: now.running[0]! + fees, fees, running: now.running, values };
    },
    least(position, decided, at) {
      const { run, running, values } = position;
      const { goods, deposits } = run.basket;
      openNow(position, decided, at);
      let fees = position.fees;
      items.forEach(({ view }, item) => {
        if (view === null) fees -= open[item]!;
      });
      const goodsLeft = lowest(
        {
          running,
          lines: goods.running,
          open,
          certain: (item) => {
            const { candidate } = items[item]!;
            return binding[candidate]! && decided[candidate] === chosen && until[candidate]! >= at && !run.basket.applied.has(steps[candidate]!.id);
          },
          placesLeft: (group, limit) => limit - (run.groups.get(group)?.length ?? 0),
          floors: goods.floors,
          deposits,
        },
        at,
      );
      void values;
      return Math.max(goodsLeft + Math.max(0, fees), minPayable);
    },
    valueOf({ values }, candidate) {
      let total = 0;
      items.forEach((item, k) => {
        if (item.candidate === candidate) total += values[k]!;
      });
      return total;
    },
    coupons(position, decided, at, target) {
      openNow(position, decided, at);
      let left = position.payable - target;
      const list: number[] = [];
      items.forEach(({ candidate }, item) => {
        if (open[item] === 0) return;
        if (steps[candidate]!.coupon && decided[candidate] !== chosen) list.push(open[item]!);
        else left -= open[item]!;
      });
      list.sort((a, b) => b - a);
      let count = 0;
      while (left > 0 && count < list.length) left -= list[count++]!;
      return left > 0 ? Number.POSITIVE_INFINITY : count;
    },
  };
}

/** A group that picks the best is dealt with as a whole, whichever of it goes with the exclusive one. */
function goesWithIt(only: Step, steps: readonly Step[]): (step: Step) => boolean {
  const groups = new Set(steps.flatMap((step) => (picksBest(step) && goesWith(only, step) ? [step.group] : [])));
  return (step) => goesWith(only, step) || (picksBest(step) && groups.has(step.group));
}
