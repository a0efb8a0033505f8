import type { PromotionRule } from './promotionRule.js';

/** 没有剩余: a budget of 0, or no uses left. It is refused in every cart. */
export const usedUp = {
  id: 'promotion/used-up',
  severity: 'warning',
  check: ({ promotions }) =>
    promotions.flatMap(({ step: { uses, budget }, index, name }) => {
      if (uses > 0 && budget > 0) return [];
      return [{ at: ['promotions', index, 'left', uses === 0 ? 'uses' : 'budget'], params: { promotion: name } }];
    }),
} as const satisfies PromotionRule;
