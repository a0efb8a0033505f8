import type { PromotionRule } from './promotionRule.js';

/** 编号重复: ids must be distinct, or nobody can tell whose share a discount is. */
export const sameId = {
  id: 'promotion/same-id',
  severity: 'error',
  check({ promotions }) {
    const seen = new Set<string>();
    return promotions.flatMap(({ step: { id }, index, name }) => {
      if (seen.has(id)) return [{ at: ['promotions', index, 'id'], params: { promotion: name } }];
      seen.add(id);
      return [];
    });
  },
} as const satisfies PromotionRule;
