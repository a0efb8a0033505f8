import type { Text } from '@zhanggui/core';
import type { PromotionRule } from './promotionRule.js';
import type { RefusedEntry } from './promotionSet.js';

/** 折扣大于一: 八五折 written as 8.5 or 85. `compilePromotions` refuses it; this says what is meant. */
export const rateAboveOne = {
  id: 'promotion/rate-above-one',
  severity: 'error',
  check: ({ refused }) =>
    refused.filter(isRateAboveOne).map(({ index, name, field, value }) => {
      const fix = fixOf(Number(value));
      return { at: ['promotions', index, ...field.split('.')], params: { promotion: name, rate: value }, ...(fix !== null && { fix }) };
    }),
} as const satisfies PromotionRule;

export function isRateAboveOne({ code, field, value }: RefusedEntry): boolean {
  return code === 'promotion/wrong-field' && field.endsWith('.rate') && Number(value) > 1;
}

/** 8.5 and 85 are both 八五折. */
function fixOf(rate: number): Text | null {
  if (rate >= 100) return null;
  const share = String(Math.round(rate < 10 ? rate * 1e5 : rate * 1e4) / 1e6);
  return { zh: `是不是 ${share}？`, en: `Is ${share} meant?` };
}
