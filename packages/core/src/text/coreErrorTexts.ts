import type { CoreErrorParams } from '../error/ErrorParams.js';
import type { Text } from './text.js';

/** 错误说明: what each code of this package says to a person. */
export const coreErrorTexts: Readonly<Record<keyof CoreErrorParams, Text>> = {
  'limit/exceeded': { zh: '{what} 为 {actual}，超过上限 {limit}', en: '{what} is {actual}, over the limit of {limit}' },
  'option/unknown': { zh: '{option} 不能是 {value}，只能是：{allowed}', en: '{option} cannot be {value}, only: {allowed}' },
  'text/missing-param': { zh: '文字里的 {place} 没有填', en: 'Nothing fills {place} in the text' },
  'money/not-fen': { zh: '{value} 不是整数分', en: '{value} is not a whole number of fen' },
  'money/not-yuan': {
    zh: '“{text}” 不是金额（元，最多 13 位整数、2 位小数）',
    en: '"{text}" is not an amount in yuan (at most 13 digits and 2 decimals)',
  },
  'money/not-rate': { zh: '{value} 不是最多 6 位小数的比率', en: '{value} is not a rate of at most 6 decimals' },
  'money/overflow': { zh: '结果 {value} 超出可精确表示的范围', en: 'The result {value} is too large to be exact' },
  'money/no-weight': { zh: '无法按这 {count} 个权重分摊：{weight}', en: 'Nothing can be split by these {count} weights: {weight}' },
  'money/not-cap': {
    zh: '分摊上限（共 {count} 个）与权重不符或无效：{cap}',
    en: 'The {count} caps do not fit the weights, or one is invalid: {cap}',
  },
  'money/over-caps': {
    zh: '{amount} 分摊不下：各行上限合计还差 {short} 分',
    en: '{amount} fen do not fit: the caps are {short} fen short',
  },
  'day/not-day': { zh: '“{text}” 不是存在的日期（YYYY-MM-DD）', en: '"{text}" is not a day that exists (YYYY-MM-DD)' },
  'day/not-instant': { zh: '“{text}” 不是带时区的时间', en: '"{text}" is not a time with an offset' },
  'day/not-time': { zh: '“{text}” 不是 HH:mm 的时刻', en: '"{text}" is not a time of day (HH:mm)' },
  'day/not-count': { zh: '{value} 不是整数', en: '{value} is not a whole number' },
  'day/out-of-range': { zh: '日期超出 0001–9999 年：{value}', en: 'Outside the years 0001 to 9999: {value}' },
  'day/backwards': { zh: '期间的结束 {to} 早于开始 {from}', en: 'The period ends on {to}, before it starts on {from}' },
};
