import { timesAtMost } from '../engine/amounts.js';
import type { CeilingStep } from './ceilingParts.js';
import type { Ceiling, Need } from './ceilings.js';

/** How much the cart may still grow. */
export interface More {
  readonly amount: number;
  readonly pieces: number;
  /** By how much the parts that go by the piece may grow. */
  readonly off: number;
}

export const nothingMore: More = { amount: 0, pieces: 0, off: 0 };

/** What is in the cart, as one ceiling sees it. */
export interface Tally {
  readonly add: (place: number, unitPrice: number, pieces: number) => void;
  /** The most that it takes off. */
  readonly at: (more: More) => number;
  /**
   * The most that has come off after it, where `total` at most came off before: its thresholds look at what is left of the amount, `low` of what
   * may grow being there, and at most `others` of the total having come off elsewhere.
   */
  readonly grow: (total: number, low: number, more: More, others: number) => number;
  /** By how much the amount must grow for its next steps and its needs, as far as `most`. */
  readonly gaps: (into: number[], most: number) => void;
}

/** Of a step that repeats, so many multiples ahead are looked at one by one. */
const multiplesAhead = 4;

function lump({ off }: CeilingStep, times: number): number {
  return timesAtMost(off, times, Number.MAX_SAFE_INTEGER);
}

export function tallyOf(ceiling: Ceiling): Tally {
  const { counts, piece, line, steps, most, less, slack, takes, needs, running } = ceiling;
  let [amount, pieces, off, taken] = [0, 0, 0, 0];
  const needed = needs.map(() => 0);
  const base = needs.reduce((least, need) => (need.running && need.counts === counts ? Math.max(least, need.atLeast) : least), 0);
  const meets = ({ by, atLeast }: Need, k: number, more: More) => needed[k]! + (by === 'amount' ? more.amount : more.pieces) >= atLeast;
  const meetsAll = (more: More) => {
    for (let k = 0; k < needs.length; k++) if (!meets(needs[k]!, k, more)) return false;
    return true;
  };
  const reachedBy = ({ by }: CeilingStep, more: More) => (by === 'amount' ? amount + more.amount : pieces + more.pieces);
  const timesOf = (step: CeilingStep, more: More) =>
    step.times === 1 ? 1 : Math.min(step.times, Math.floor(reachedBy(step, more) / step.at));
  /** All that it takes, with so much of its steps. */
  const taking = (lump: number, more: More) => {
    let total = Math.min(most, off + more.off + lump - less);
    if (takes !== null) total = Math.min(total, taken + more.amount);
    return total > 0 ? total + slack : 0;
  };
  const at = (more: More) => {
    if (!meetsAll(more)) return 0;
    let highest = 0;
    for (const step of steps) if (reachedBy(step, more) >= step.at) highest = Math.max(highest, lump(step, timesOf(step, more)));
    return taking(highest, more);
  };
  return {
    at,
    add(place, unitPrice, count) {
      const sign = Math.sign(count);
      if (counts[place]) {
        amount += unitPrice * count;
        pieces += count;
        off += piece[place]! * count + sign * line[place]!;
      }
      if (takes?.[place]) taken += unitPrice * count;
      needs.forEach((need, k) => {
        if (need.counts[place]) needed[k]! += need.by === 'amount' ? unitPrice * count : count;
      });
    },
    grow(total, low, more, others) {
      if (!meetsAll(more)) return total;
      if (!running) return total + at(more);
      const reach = amount + low + others;
      /** What came off before is at most what the lines had above the threshold, where it was reached. */
      const grown = (least: number, off: number) => Math.min(total, reach - Math.max(least, base)) + taking(off, more);
      let most = Math.max(total, grown(0, 0));
      for (const step of steps) {
        const { by, at: threshold, off } = step;
        if (reachedBy(step, more) < threshold) continue;
        const times = timesOf(step, more);
        if (by === 'pieces') most = Math.max(most, grown(0, lump(step, times)));
        else if (step.times === 1) most = Math.max(most, grown(threshold, off));
        else if (off >= threshold) most = Math.max(most, total + taking(lump(step, times), more));
        else {
          // each time more takes `off`, and leaves less room for what came before: most comes off where that room ends, or where the need does
          const full = Math.floor((reach - total) / threshold);
          const free = Math.floor(base / threshold);
          for (const count of [full, full + 1, free, free + 1, times]) {
            const tried = Math.min(times, Math.max(1, count));
            most = Math.max(most, grown(tried * threshold, lump(step, tried)));
          }
        }
      }
      return most;
    },
    gaps(into, most) {
      for (const { by, at, times } of steps) {
        if (by !== 'amount') continue;
        const next = times === 1 ? at - amount : (Math.floor(amount / at) + 1) * at - amount;
        for (let gap = next, k = 0; gap <= most && k < (times === 1 ? 1 : multiplesAhead); k++, gap += at) if (gap > 0) into.push(gap);
      }
      needs.forEach(({ by, atLeast }, k) => {
        const gap = atLeast - needed[k]!;
        if (by === 'amount' && gap > 0 && gap <= most) into.push(gap);
      });
    },
  };
}
