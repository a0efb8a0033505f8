import type { Text } from '@zhanggui/core';

/** 风险的规则: what each rule says, by rule id. */
export const riskRuleTexts = {
  'presale/lead-exceeds-promise': {
    zh: '生产要 {leadDays} 天，承诺 {promisedDays} 天内发货',
    en: 'Making them takes {leadDays} days, but they are promised within {promisedDays}',
  },
  'price/below-floor': {
    zh: '渠道价 {price} 分低于底价 {floor} 分',
    en: 'The channel price of {price} fen is below the floor of {floor} fen',
  },
  'price/below-floor-margin': {
    zh: '{price} 分低于保毛利的底价 {floor} 分，要先批准',
    en: '{price} fen are below the floor of {floor} fen that keeps the margin: somebody has to approve first',
  },
  'price/below-parity': {
    zh: '渠道价 {price} 分低于约定的各平台同价 {parity} 分',
    en: 'The channel price of {price} fen is below the {parity} fen agreed for every platform',
  },
  'risk/action-no-owner': {
    zh: '风险预案“{risk}”的动作“{action}”没有负责人',
    en: 'The action “{action}” of the risk plan “{risk}” has no owner',
  },
  'risk/no-owner': { zh: '风险预案“{risk}”没有负责人', en: 'The risk plan “{risk}” has no owner' },
  'risk/no-review': { zh: '风险预案“{risk}”没有下次复查的日期', en: 'The risk plan “{risk}” has no day of the next review' },
  'risk/not-level': {
    zh: '风险预案“{risk}”的概率或影响不是 1 到 5，按 5 算',
    en: 'Probability or impact of the risk plan “{risk}” is not 1 to 5 and counts as 5',
  },
  'risk/review-overdue': {
    zh: '风险预案“{risk}”应在 {day} 复查',
    en: 'The risk plan “{risk}” should have been looked at again by {day}',
  },
} as const satisfies Record<string, Text>;

export type RiskRule = keyof typeof riskRuleTexts;
