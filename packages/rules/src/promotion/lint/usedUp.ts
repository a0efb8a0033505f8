import type { Benefit } from '../benefit.js';
import type { PromotionRule } from './promotionRule.js';

/** 没有剩余: no uses left, or a budget of 0 for what takes something off. It is refused in every cart. */
export const usedUp = {
  id: 'promotion/used-up',
  severity: 'warning',
  check: ({ promotions }) =>
    promotions.flatMap(({ promotion: { benefit }, step: { uses, budget }, index, name }) => {
      if (uses > 0 && (budget > 0 || costsNothing(benefit))) return [];
      return [{ at: ['promotions', index, 'left', uses === 0 ? 'uses' : 'budget'], params: { promotion: name } }];
    }),
} as const satisfies PromotionRule;

/** A gift, and a deposit that is worth what was paid, take nothing off. */
function costsNothing(benefit: Benefit): boolean {
  if (benefit.kind === 'deposit') return 'worth' in benefit ? benefit.worth <= benefit.pay : benefit.off === 0;
  return benefit.kind === 'gift';
}
