import { type Fen, formatYuan } from '@zhanggui/core';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';

/**
 * 每满不封顶: a last tier that repeats without a cap and without a number of times: of money, freight or gifts. What it costs grows with the
 * order. An error where every round takes off as much as it asks for.
 */
export const endlessRepeat = {
  id: 'promotion/endless-repeat',
  severity: 'warning',
  check: ({ promotions }) => promotions.flatMap(check),
} as const satisfies PromotionRule;

function check({ promotion: { benefit }, index, name }: LintedPromotion): readonly PromotionHit[] {
  if (!('tiers' in benefit) || benefit.kind === 'quantity-price') return [];
  const k = benefit.tiers.length - 1;
  const last = benefit.tiers[k]!;
  const capped = benefit.kind === 'gift' ? benefit.maxPieces : benefit.cap;
  if ('rate' in last || last.repeat !== true || last.maxTimes !== undefined || capped !== undefined) return [];
  const byAmount = benefit.by === 'amount' || benefit.by === 'goods' || benefit.by === 'fee';
  const hit: PromotionHit = {
    at: ['promotions', index, 'benefit', 'tiers', k],
    params: {
      promotion: name,
      at: byAmount ? `¥${formatYuan(last.at as Fen)}` : String(last.at),
      gives: 'off' in last ? `¥${formatYuan(last.off)}` : String(last.pieces),
    },
  };
  return [benefit.kind === 'tiers' && byAmount && 'off' in last && last.off >= last.at ? { ...hit, severity: 'error' } : hit];
}
