import type { PromotionHit, PromotionRule } from './promotionRule.js';

/** 空层级: a threshold looks at amounts after a level to which no promotion of the list belongs. It then sees what the levels before left. */
export const emptyLevel = {
  id: 'promotion/empty-level',
  severity: 'warning',
  check({ promotions }) {
    const levels = new Set(promotions.map(({ step }) => step.level));
    return promotions.flatMap(({ promotion: { benefit, when = [] }, index, name }) => {
      const holders = [{ holder: benefit, path: ['benefit'] }, ...when.map((holder, k) => ({ holder, path: ['when', k] }))];
      return holders.flatMap(({ holder, path }): readonly PromotionHit[] => {
        const basis = 'basis' in holder ? holder.basis : undefined;
        if (typeof basis !== 'object' || levels.has(basis.after)) return [];
        return [{ at: ['promotions', index, ...path, 'basis'], params: { promotion: name, level: basis.after } }];
      });
    });
  },
} as const satisfies PromotionRule;
