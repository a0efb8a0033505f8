import { parseInstant } from '@zhanggui/core';
import type { PromotionRule } from './promotionRule.js';
import type { RefusedEntry } from './promotionSet.js';

/** 时间倒置: a promotion that ends before it begins, or as it begins. */
export const windowEmpty = {
  id: 'promotion/window-empty',
  severity: 'error',
  check: ({ refused }) =>
    refused.filter(isEmptyWindow).map(({ index, name, value }) => ({
      at: ['promotions', index, 'window', 'until'],
      params: { promotion: name, until: value },
    })),
} as const satisfies PromotionRule;

/** An end that is a time is refused only for coming too early. */
export function isEmptyWindow({ code, field, value }: RefusedEntry): boolean {
  if (code !== 'promotion/wrong-field' || field !== 'window.until') return false;
  try {
    parseInstant(value);
    return true;
  } catch {
    return false;
  }
}
