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
  'decompose/not-order': {
    zh: '{input} 不是公式的输入，或在顺序里出现两次',
    en: '{input} is no input of the formula, or stands twice in the order',
  },
  'decompose/not-count': {
    zh: '{id} 的数量 {value} 须为不小于 0 的数',
    en: 'The count of {id} is {value}; it must be a number not below 0',
  },
  'decompose/not-number': { zh: '{id} 的数值不是数：{value}', en: 'The figure of {id} is not a number: {value}' },
  'decompose/not-additive': {
    zh: '{metric} 不能按行相加：公式须是输入之和，或两个和之比',
    en: '{metric} does not add up over rows: its formula must be a sum of inputs or one such sum over another',
  },
  'decompose/not-member': { zh: '维度 {by} 的成员 {value} 不是文字', en: '{value} is no member of {by}: a text or null is' },
  'customer/not-bands': {
    zh: '{option} 须为由小到大的正整数：{value}',
    en: '{option} must be whole numbers from 1 on, in rising order: {value}',
  },
  'customer/not-classes': { zh: '分组数须为不小于 2 的整数：{value}', en: 'The number of classes must be whole and at least 2: {value}' },
  'customer/not-segments': { zh: '{value} 不是客户分层', en: '{value} is no list of customer segments' },
  'column/not-column': { zh: '{column} 列须为 {kinds}，不是 {value}', en: 'The column {column} must be one of {kinds}, not {value}' },
  'column/unequal': {
    zh: '{column} 列有 {length} 行，应为 {expected} 行',
    en: 'The column {column} has {length} rows instead of {expected}',
  },
  'column/not-count': { zh: '{value} 不是客户编码的个数', en: '{value} is no number of customer codes' },
  'column/not-code': {
    zh: '第 {row} 行的客户编码 {code} 不小于编码个数 {customers}',
    en: 'Row {row} has the customer code {code}, but there are only {customers}',
  },
  'column/not-amount': {
    zh: '第 {row} 行的金额 {value} 不是非负整数分',
    en: 'Row {row} has the amount {value}, which is no whole number of 分 from 0 on',
  },
  'column/not-day': { zh: '第 {row} 行的日序号 {value} 不是日期', en: 'Row {row} has the day {value}, which is no day' },
  'column/not-customer': { zh: '第 {row} 行客户的 {column} 不对：{value}', en: 'The customer in row {row} has a wrong {column}: {value}' },
};
