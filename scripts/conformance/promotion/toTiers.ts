import { fen } from '@zhanggui/core';
import type { Tier } from '@zhanggui/rules/promotion';
import type { RecordedAction, RecordedTier } from './recorded.js';
import { toRate } from './toRate.js';
import { given, only, Unsupported } from './unsupported.js';

/** The last tier that is reached wins: one that a later tier stands at or below never does. */
export function tiersOf({ tiers = [] }: RecordedAction): readonly RecordedTier[] {
  if (tiers.length === 0) throw new Unsupported('tiers: none');
  return tiers.filter(({ at }, k) => tiers.slice(k + 1).every((later) => later.at > at));
}

export function toTiers(tiers: readonly RecordedTier[]): Tier[] {
  return tiers.map((tier) => {
    only(tier, 'tier', ['at', 'bp', 'amount', 'repeat', 'maxTimes']);
    const { at, bp, amount, repeat, maxTimes } = tier;
    if ((bp === undefined) === (amount === undefined)) throw new Unsupported('tier: not one of bp and amount');
    if (amount !== undefined) return given({ at, off: fen(amount), repeat, maxTimes });
    if (repeat === true || maxTimes !== undefined) throw new Unsupported('tier: a percent again and again');
    return { at, rate: toRate(bp) };
  });
}
