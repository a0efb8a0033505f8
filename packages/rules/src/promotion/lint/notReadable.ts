import type { PromotionRule } from './promotionRule.js';
import { isRateAboveOne } from './rateAboveOne.js';
import { isEmptyWindow } from './windowEmpty.js';

/** 读不出来: an entry that `compilePromotions` refuses, with its code and the field it names. No other rule looks at it. */
export const notReadable = {
  id: 'promotion/not-readable',
  severity: 'error',
  check: ({ refused }) =>
    refused
      .filter((entry) => !isRateAboveOne(entry) && !isEmptyWindow(entry))
      .map(({ index, code, field, value }) => ({
        at: ['promotions', index, ...(field === '' ? [] : field.split('.'))],
        params: { index, code, field, value },
      })),
} as const satisfies PromotionRule;
