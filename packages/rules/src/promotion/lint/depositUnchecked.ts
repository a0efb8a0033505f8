import { judged } from './depositAboveCap.js';
import type { PromotionRule } from './promotionRule.js';

/** 定金无法判断: no day was given, no law is known on it, or no price that the deposit is taken on. No finding of `promotion/deposit-above-cap` is then no pass. */
export const depositUnchecked = {
  id: 'promotion/deposit-unchecked',
  severity: 'info',
  check: (set) =>
    set.promotions.flatMap((linted) =>
      linted.promotion.benefit.kind === 'deposit' && judged(linted, set) === null
        ? [{ at: ['promotions', linted.index, 'benefit', 'pay'], params: { promotion: linted.name } }]
        : [],
    ),
} as const satisfies PromotionRule;
