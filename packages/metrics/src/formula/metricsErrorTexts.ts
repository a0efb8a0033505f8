import type { Text } from '@zhanggui/core';
import type { MetricsErrorParams } from './MetricsErrorParams.js';

/** 错误说明 of this package's codes, for `renderError(error, { locale, texts: metricsErrorTexts })`. */
export const metricsErrorTexts: Readonly<Record<keyof MetricsErrorParams, Text>> = {
  'metric/not-formula': { zh: '公式里的 {part} 不是公式', en: '{part} in the formula is no formula' },
  'metric/missing-input': { zh: '算 {metric} 缺少 {input}', en: '{metric} needs {input}, which was not given' },
  'metric/not-number': { zh: '{metric} 的 {input} 不是数：{value}', en: '{input} of {metric} is not a number: {value}' },
  'metric/overflow': { zh: '{metric} 的结果大到无法表示', en: 'The result of {metric} is too large to be a number' },
  'metric/not-solvable': {
    zh: '{input} 在 {metric} 的公式里出现 {times} 次，只能反推恰好出现一次的量',
    en: '{input} stands {times} times in the formula of {metric}; only what stands once can be solved for',
  },
  'aggregate/not-rows': { zh: '{value} 不是可以逐行读取的数据', en: '{value} is nothing that has rows' },
  'aggregate/not-tally': { zh: '{value} 不是 orderTally 建立的账', en: '{value} is no tally that orderTally has made' },
  'aggregate/not-id': { zh: '{field} 不是编号：{value}', en: '{field} is not an id: {value}' },
  'aggregate/negative-amount': {
    zh: '订单 {orderId} 的金额 {amount} 为负，退款须用 refund 表示',
    en: 'Order {orderId} has the negative amount {amount}; money that went back is a refund',
  },
  'aggregate/not-pieces': {
    zh: '订单 {orderId} 的件数 {value} 不是整数',
    en: 'Order {orderId} has {value} pieces, which is no whole number',
  },
  'customer/not-bands': {
    zh: '{option} 须为由小到大的正整数：{value}',
    en: '{option} must be whole numbers from 1 on, in rising order: {value}',
  },
};
