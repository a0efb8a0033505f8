import { type Fen, formatYuan } from '@zhanggui/core';
import { ladderOf } from './ladder.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';

/**
 * 被盖过的一档: nobody who reaches this tier is best off there, since the threshold of a higher one pays no more than any amount of this one
 * does (满200减20 under 满300减130: 300 pays 170, 200 pays 180). 满减 and 满折 by amount.
 */
export const dominatedTier = {
  id: 'promotion/dominated-tier',
  severity: 'warning',
  check: ({ promotions }) => promotions.flatMap(check),
} as const satisfies PromotionRule;

function check({ promotion, index, name }: LintedPromotion): readonly PromotionHit[] {
  const ladder = ladderOf(promotion);
  if (ladder === null || ladder.by !== 'amount') return [];
  // the cheapest of the thresholds above, from the last tier down
  let best: { readonly at: number; readonly payable: number } | null = null;
  const hits: PromotionHit[] = [];
  for (const { from, path, payable } of [...ladder.stretches].reverse()) {
    const least = payable(from, from);
    if (best !== null && best.payable <= least && path.length > 0 && least > 0)
      hits.push({
        at: ['promotions', index, ...path],
        params: {
          promotion: name,
          at: `¥${formatYuan(from as Fen)}`,
          better: formatYuan(best.at as Fen),
          payable: formatYuan(best.payable as Fen),
        },
      });
    if (best === null || least < best.payable) best = { at: from, payable: least };
  }
  return hits.reverse();
}
