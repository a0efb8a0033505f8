import { type Fen, formatYuan } from '@zhanggui/core';
import { gateOf } from './ladder.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';

/**
 * 门槛不大于减额: who just reaches the threshold pays nothing. Tiers by amount, and 立减 or 红包 with a condition on the amount of its own goods; a cap
 * that keeps the amount below the threshold is looked at. A threshold of 0 is none (立减).
 */
export const offReachesThreshold = {
  id: 'promotion/off-reaches-threshold',
  severity: 'error',
  check: ({ promotions }) => promotions.flatMap(check),
} as const satisfies PromotionRule;

function check({ promotion, index, name }: LintedPromotion): readonly PromotionHit[] {
  const { benefit } = promotion;
  const gate = gateOf(promotion, 'amount');
  const hit = (at: number, off: number, path: readonly (string | number)[]): readonly PromotionHit[] =>
    at >= 1 && off >= at
      ? [{ at: ['promotions', index, ...path], params: { promotion: name, at: formatYuan(at as Fen), off: formatYuan(off as Fen) } }]
      : [];
  if (benefit.kind === 'order-off' || benefit.kind === 'red-packet')
    return gate === null ? [] : hit(gate.least, benefit.off, ['benefit', 'off']);
  if (benefit.kind !== 'tiers' || benefit.by !== 'amount') return [];
  const cap = benefit.cap ?? Number.POSITIVE_INFINITY;
  return benefit.tiers.flatMap((tier, k) => {
    if ('rate' in tier) return [];
    const at = Math.max(tier.at, gate?.least ?? 0);
    const times = tier.repeat === true ? Math.min(tier.maxTimes ?? Number.POSITIVE_INFINITY, Math.floor(at / tier.at)) : 1;
    return hit(at, Math.min(cap, tier.off * times, Number.MAX_SAFE_INTEGER), ['benefit', 'tiers', k]);
  });
}
