import type { Stretch } from './ladder.js';

/** 少付的一处: an amount at which less is paid than just below it. */
export interface Dip {
  readonly stretch: Stretch;
  /** The amount at which it holds, and what is paid there. */
  readonly at: number;
  readonly payable: number;
  /** All amounts from here to `at` − 1 pay more than that. */
  readonly from: number;
  /** What is paid at `at` − 1. */
  readonly paid: number;
  /** Where the tier below `at` begins, or the multiple below. */
  readonly below: number;
}

/**
 * Amounts at which less is paid than a fen below, one for each stretch: at its start, or else at the first multiple where it repeats.
 *
 * No others are needed. What is paid falls only where a threshold is reached, since a share rounds up by at most a fen for a fen. Of a tier that
 * repeats, each multiple takes off no more than the one before took (a cap or a number of times can only cut it), so that the first
 * shows whether any does. n² over the stretches, of which there are at most 101, times a logarithm.
 */
export function dipsOf(stretches: readonly Stretch[]): readonly Dip[] {
  return stretches.flatMap((stretch, k) => {
    const { from, to, every } = stretch;
    const starts = k === 0 ? [] : [from];
    // a multiple above the threshold
    const again = every === null ? [] : [(Math.floor(from / every) + 1) * every].filter((at) => at <= to);
    for (const at of [...starts, ...again]) {
      const before = at === from ? stretches[k - 1]! : stretch;
      const payable = stretch.payable(at, at);
      const paid = before.payable(at - 1, at - 1);
      if (payable >= paid) continue;
      const below = at === from ? before.from : Math.max(from, at - every!);
      return [{ stretch, at, payable, paid, below, from: zoneStart(stretches, at, payable) }];
    }
    return [];
  });
}

/** The least amount from which on, up to `at` − 1, more than `payable` is paid. */
function zoneStart(stretches: readonly Stretch[], at: number, payable: number): number {
  let start = at;
  for (const stretch of [...stretches].reverse()) {
    if (stretch.from >= at) continue;
    const dearFrom = dearSince(stretch, Math.min(stretch.to, at - 1), payable);
    if (dearFrom === null) return start;
    start = dearFrom;
    if (dearFrom > stretch.from) return start;
  }
  return start;
}

/** The least amount of a stretch from which on, up to `last`, more than `limit` is paid; null where `last` itself pays no more. */
function dearSince({ from, every, payable }: Stretch, last: number, limit: number): number | null {
  const isDear = (amount: number) => payable(amount, amount) > limit;
  if (!isDear(last)) return null;
  if (every === null) return leastWith(from, last, isDear);
  // what is paid at the multiples rises; between two of them it rises too
  const multiples = Math.floor(last / every);
  const firstMultiple = Math.ceil(from / every);
  const dearMultiple = leastWith(firstMultiple, multiples + 1, (times) => times > multiples || isDear(times * every));
  const begin = dearMultiple > firstMultiple ? (dearMultiple - 1) * every : from;
  const end = dearMultiple > multiples ? last : dearMultiple * every;
  return leastWith(begin, end, isDear);
}

/** The least whole number of a range that has a property which all above it have too; the last one has it. */
export function leastWith(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
