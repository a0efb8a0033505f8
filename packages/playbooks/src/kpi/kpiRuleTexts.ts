import type { Text } from '@zhanggui/core';

/** 指标和目标的规则: what each rule says, by rule id. */
export const kpiRuleTexts = {
  'goal/not-achievable': { zh: '没有说明凭什么能做到', en: 'It does not say why this can be reached' },
  'goal/not-assigned': { zh: '没有负责人', en: 'Nobody answers for it' },
  'goal/not-measurable': { zh: '目标值要有数字和单位', en: 'The target needs a number and a unit' },
  'goal/not-specific': { zh: '没有说明是哪个指标', en: 'It does not say which metric' },
  'goal/not-time-bound': { zh: '没有截止日期', en: 'It has no day by which it is reached' },
  'incentive/no-plan': { zh: '改进档没有改进计划', en: 'The improvement band has no plan' },
  'incentive/not-falling': { zh: '奖惩档要从高分到低分排', en: 'The bands must go from the highest score to the lowest' },
  'incentive/not-quantified': { zh: '奖惩档的分数不是数字', en: 'The score of the band is no number' },
  'kpi/not-directed': {
    zh: '指标“{kpi}”没有说明是越高越好还是越低越好',
    en: '“{kpi}” does not say whether higher or lower is better',
  },
  'kpi/not-quantified': { zh: '指标“{kpi}”的目标不是数字', en: 'The target of “{kpi}” is no number' },
  'kpi/no-unit': { zh: '指标“{kpi}”没有单位', en: '“{kpi}” has no unit' },
  'report/not-nested': {
    zh: '“{report}”少了更短周期报表里的 {kpi}，也没有说明原因',
    en: '“{report}” lacks {kpi}, which a report of a shorter period has, and does not say why',
  },
  'sourcing/margin-above-target': {
    zh: '毛利率 {margin} 高于目标上限 {limit}',
    en: 'The gross margin of {margin} is above the target of {limit}',
  },
  'sourcing/margin-below-target': {
    zh: '毛利率 {margin} 低于目标下限 {limit}',
    en: 'The gross margin of {margin} is below the target of {limit}',
  },
  'sourcing/not-known': { zh: '这一项还不知道，不能算通过', en: 'This is not known yet, so it is no pass' },
  'sourcing/price-not-competitive': { zh: '价格没有竞争力', en: 'The price does not compete' },
  'sourcing/unstable-supply': { zh: '货源不稳定', en: 'The supply is not steady' },
} as const satisfies Record<string, Text>;

export type KpiRule = keyof typeof kpiRuleTexts;
