import { type Fen, formatYuan } from '@zhanggui/core';
import type { Tier } from '../benefit.js';
import type { Promotion } from '../promotion.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';

/**
 * 没用的一档: a tier that gives no more than the one before it would at the same amount or number of pieces. Looked at: 满减, 满折, 满件, freight, gifts and
 * 阶梯价, neighbours only; of a share next to an amount off, only what holds at every amount.
 */
export const uselessTier = {
  id: 'promotion/useless-tier',
  severity: 'warning',
  check: ({ promotions }) => promotions.flatMap(check),
} as const satisfies PromotionRule;

function check({ promotion, index, name }: LintedPromotion): readonly PromotionHit[] {
  return uselessTiers(promotion).map(({ at, k }) => ({
    at: ['promotions', index, 'benefit', 'tiers', k],
    params: { promotion: name, at },
  }));
}

function uselessTiers({ benefit }: Promotion): readonly { readonly at: string; readonly k: number }[] {
  if (!('tiers' in benefit)) return [];
  if (benefit.kind === 'quantity-price') {
    const { tiers } = benefit;
    return tiers.flatMap(({ from, price }, k) => (k > 0 && price >= tiers[k - 1]!.price ? [{ at: String(from), k }] : []));
  }
  const cap = benefit.kind === 'tiers' ? (benefit.cap ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  const steps = benefit.tiers.map((tier) => ('pieces' in tier ? { ...tier, off: tier.pieces as Fen } : tier));
  const shownAt = (at: number) => (benefit.by === 'pieces' ? String(at) : `¥${formatYuan(at as Fen)}`);
  return steps.flatMap((tier, k) => (k > 0 && isUseless(tier, steps[k - 1]!, cap) ? [{ at: shownAt(tier.at), k }] : []));
}

function isUseless(tier: Tier, before: Tier, cap: number): boolean {
  const atCap = 'rate' in before ? false : before.off * roundsOf(before, tier.at) >= cap;
  if ('rate' in tier) return atCap || tier.rate === 1 || ('rate' in before && tier.rate >= before.rate);
  // a share takes the more, the higher the amount: no share is known to take as much as an amount off
  if ('rate' in before) return tier.off === 0;
  const most = Math.min(cap, tier.off * (tier.repeat === true ? (tier.maxTimes ?? Number.POSITIVE_INFINITY) : 1));
  const reached = Math.min(cap, before.off * roundsOf(before, tier.at));
  if (most <= reached) return true;
  // rounds of a lower amount at a higher threshold never catch up
  return (
    before.repeat === true &&
    tier.repeat === true &&
    tier.off <= before.off &&
    (tier.maxTimes ?? Number.POSITIVE_INFINITY) <= (before.maxTimes ?? Number.POSITIVE_INFINITY)
  );
}

function roundsOf(tier: Extract<Tier, { off: Fen }>, reached: number): number {
  return tier.repeat === true ? Math.min(tier.maxTimes ?? Number.POSITIVE_INFINITY, Math.floor(reached / tier.at)) : 1;
}
