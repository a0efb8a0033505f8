import type { Text } from '@zhanggui/core';

/** 毛利规则: what each rule of `marginGuard` says. Amounts are in 元, `line` is the id of a line. */
export const marginRuleTexts = {
  'margin/order-at-loss': { zh: '这一单亏 {loss} 元', en: 'This order loses {loss} yuan' },
  'margin/below-cost': {
    zh: '{line} 到账 {revenue} 元，扣完成本和费用亏 {loss} 元',
    en: '{line} brings {revenue} yuan and loses {loss} yuan after cost and fees',
  },
  'margin/below-floor': {
    zh: '{line} 的利润率 {margin}%，低于底线 {floor}%',
    en: '{line} earns {margin} % of its revenue, less than the floor of {floor} %',
  },
} as const satisfies Record<string, Text>;

export type MarginRule = keyof typeof marginRuleTexts;
