import { shown } from '@zhanggui/core';
import type { PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';

/** 分组不一致: all of one group say the same of it, and where the best is picked they stand at one level. */
export const groupDiffers = {
  id: 'promotion/group-differs',
  severity: 'error',
  check({ promotions }) {
    const first = new Map<string, LintedPromotion>();
    return promotions.flatMap((linted) => {
      const { step, index, name } = linted;
      if (step.group === null) return [];
      const known = first.get(step.group) ?? linted;
      first.set(step.group, known);
      const other = known.step;
      const alike = other.limit === step.limit && other.pick === step.pick && (!step.pick.startsWith('best') || other.level === step.level);
      return alike
        ? []
        : [{ at: ['promotions', index, 'stacking'], params: { promotion: name, other: known.name, group: shown(step.group) } }];
    });
  },
} as const satisfies PromotionRule;
