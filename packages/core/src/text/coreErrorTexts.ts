import type { CoreErrorParams } from '../error/ErrorParams.js';
import type { Text } from './text.js';

/** 错误说明: what each code of this package says to a person. */
export const coreErrorTexts: Readonly<Record<keyof CoreErrorParams, Text>> = {
  'limit/exceeded': { zh: '{what} 为 {actual}，超过上限 {limit}', en: '{what} is {actual}, over the limit of {limit}' },
  'option/unknown': { zh: '{option} 不能是 {value}，只能是：{allowed}', en: '{option} cannot be {value}, only: {allowed}' },
  'shape/not-object': { zh: '{path} 应为对象，而不是 {value}', en: '{path} must be an object, not {value}' },
  'shape/not-list': { zh: '{path} 应为列表，而不是 {value}', en: '{path} must be a list, not {value}' },
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
  'shop/not-count': { zh: '{event} 的人数 {value} 不是从 0 起的整数', en: '{value} is not a number of people for {event}' },
  'day/not-month-day': {
    zh: '{value} 不是几号（1–31）或月日（MM-DD）',
    en: '{value} is not a day of the month (1 to 31) or of the year (MM-DD)',
  },
  'calendar/not-hours': {
    zh: '营业时间须当天开始、当天结束：{opensAt}–{closesAt}',
    en: 'Business hours must open before they close on the same day: {opensAt} to {closesAt}',
  },
  'source/empty': { zh: '文件是空的（{characters} 个字符）', en: 'The file is empty ({characters} characters)' },
  'source/binary': {
    zh: '这不是文本文件（{kind}）：请另存为 CSV',
    en: 'This is not a text file ({kind}): save it as CSV',
  },
  'source/no-header': {
    zh: '找不到 {table} 的表头：读到 {found}，需要 {expected}',
    en: 'No header for {table}: found {found}, needed {expected}',
  },
  'source/no-column': {
    zh: '缺少 {field} 这一列：表头有 {found}，需要 {expected}',
    en: 'No column for {field}: the header has {found}, needed {expected}',
  },
  'source/duplicate-column': {
    zh: '“{header}”（{field}）有 {count} 列，不知道用哪一列',
    en: '"{header}" ({field}) stands over {count} columns, and nobody can tell which is meant',
  },
  'source/no-decoder': {
    zh: '此环境不能解码 {encoding}：请传入文字而不是字节',
    en: 'This host cannot decode {encoding}: pass text instead of bytes',
  },
  'source/not-chunk': { zh: '{value} 不是文字或字节', en: '{value} is neither text nor bytes' },
  'source/not-id': { zh: '“{value}” 不是编号', en: '"{value}" is not an identifier' },
  'source/id-in-exponent': {
    zh: '“{value}” 是科学计数法，原来的编号已丢失：请把该列按文本导出',
    en: '"{value}" is in exponent form and its digits are lost: export the column as text',
  },
  'source/unsafe-id': {
    zh: '编号 {value} 曾被当作数字，末几位已不可靠：请把该列按文本导出',
    en: 'The identifier {value} was kept as a number and has lost digits: export the column as text',
  },
};
