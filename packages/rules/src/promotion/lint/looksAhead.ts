import { levels } from '../level.js';
import type { PromotionRule } from './promotionRule.js';

/**
 * 看不到的金额: it looks at the amount after its own level, or after a later one by the usual order. `compilePromotions` refuses it, unless it is given
 * another order of levels in which that one comes before.
 */
export const looksAhead = {
  id: 'promotion/looks-ahead',
  severity: 'warning',
  check: ({ promotions }) =>
    promotions.flatMap(({ index, name, step, looksAfter }) =>
      looksAfter
        .filter(({ level }) => levels.indexOf(level) >= levels.indexOf(step.level))
        .map(({ level, place }) => ({ at: ['promotions', index, ...place.field.split('.')], params: { promotion: name, level } })),
    ),
} as const satisfies PromotionRule;
