import type { Text } from '@zhanggui/core';

/** 指标的规则: what each rule about a metric or its figures says, by rule id. */
export const metricRuleTexts = {
  'metric/adds-up': {
    zh: '{metric} 是比率或平均数，不能按天或按店相加，却标了可加',
    en: '{metric} is a ratio or a mean, which never adds up, but says that it does',
  },
  'metric/empty-input': { zh: '{metric} 的公式里有没有名字的输入', en: 'An input of {metric} has no name' },
  'metric/missing-id': { zh: '指标没有编号', en: 'The metric has no id' },
  'metric/missing-name': { zh: '{metric} 缺少中文或英文名称', en: '{metric} lacks a name in Chinese or English' },
  'metric/over-zero': { zh: '{metric} 的公式除以 0', en: 'The formula of {metric} divides by 0' },
  'metric/unknown-choice': { zh: '{metric} 的 {field} 不认识：{value}', en: '{field} of {metric} is not known: {value}' },
  'metric/unknown-field': { zh: '{metric} 有不认识的字段 {field}', en: '{metric} has a field that no metric has: {field}' },
  'metric/unknown-input': { zh: '{input} 不是 {metric} 的公式的输入', en: '{input} is no input of the formula of {metric}' },
  'metric/unreadable-formula': { zh: '{metric} 的公式读不懂（{code}）', en: 'The formula of {metric} cannot be read ({code})' },
  'metric/uv-gt-pv': {
    zh: '访客数 {visitors} 多于浏览量 {pageViews}，统计有误',
    en: 'There are {visitors} visitors but only {pageViews} page views: the count is wrong',
  },
} as const satisfies Record<string, Text>;

export type MetricRule = keyof typeof metricRuleTexts;
