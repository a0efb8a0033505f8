import type { Ceiling } from './ceilings.js';
import type { More, Tally } from './tally.js';
import { tallyOf } from './tally.js';

/** What promotions take off together at most. */
export interface MostOff {
  readonly tallies: readonly Tally[];
  /** With `low` of what may grow being there; what else of it matters counts in full. It rises by 1 at most where `low` does. */
  readonly at: (low: number, more: (k: number) => More) => number;
}

/** With more ceilings, what they leave each other is not looked at. */
const mostCompared = 64;

/**
 * 合计上限: one promotion after the other, in their order. A promotion whose threshold looks at what its lines cost by then is granted only where what came
 * off these lines before left so much: either it is not granted, or no more came off before than its lines had above the threshold.
 *
 * @param ceilings - in the order in which they apply
 */
export function mostOff(ceilings: readonly Ceiling[]): MostOff {
  const tallies = ceilings.map(tallyOf);
  const compared = ceilings.length <= mostCompared;
  // of the promotions before it, those that may take from other lines, or more than comes off
  const elsewhere = ceilings.map(({ counts }, k) =>
    ceilings.slice(0, k).map(({ takes, slack }) => takes === null || slack > 0 || takes.some((taken, place) => taken && !counts[place])),
  );
  return {
    tallies,
    at(low, more) {
      let total = 0;
      const offs: number[] = [];
      tallies.forEach((tally, k) => {
        const growth = more(k);
        let others = 0;
        if (compared) for (let before = 0; before < k; before++) others += elsewhere[k]![before]! ? offs[before]! : 0;
        total = compared ? tally.grow(total, low, growth, others) : total + tally.at(growth);
        if (compared) offs.push(tally.at(growth));
      });
      return total;
    },
  };
}
