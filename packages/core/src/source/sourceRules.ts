import type { Text } from '../text/text.js';

/** What a finding about a file can be; the ids of rules are API. */
export type SourceRule = keyof typeof sourceRuleTexts;

/**
 * 读取规则: what each finding about a row or a file says, for `renderFinding`.
 *
 * @example
 * ```ts
 * import { renderFinding } from '@zhanggui/core';
 * import { sourceRuleTexts } from '@zhanggui/core/source';
 * const finding = { rule: 'source/not-money', severity: 'error', params: { field: 'amount', header: '金额', value: '面议' }, at: { row: 7, path: '/amount' } } as const;
 * renderFinding(finding, { messages: sourceRuleTexts, locale: 'zh' }); // => '金额：“面议” 不是金额'
 * ```
 */
export const sourceRuleTexts = {
  'source/missing-value': { zh: '{header}：没有填', en: '{header}: nothing in the cell' },
  'source/id-in-exponent': {
    zh: '{header}：“{value}” 是科学计数法，原来的编号已丢失，请把该列按文本导出',
    en: '{header}: "{value}" is in exponent form and its digits are lost; export the column as text',
  },
  'source/unsafe-id': {
    zh: '{header}：编号 {value} 曾被当作数字，末几位已不可靠，请把该列按文本导出',
    en: '{header}: the identifier {value} was kept as a number and has lost digits; export the column as text',
  },
  'source/not-money': { zh: '{header}：“{value}” 不是金额', en: '{header}: "{value}" is not an amount' },
  'source/too-fine': {
    zh: '{header}：“{value}” 细于一分，需要选择舍入方式',
    en: '{header}: "{value}" is finer than a fen, and no rounding was chosen',
  },
  'source/not-count': { zh: '{header}：“{value}” 不是整数', en: '{header}: "{value}" is not a whole number' },
  'source/not-rate': {
    zh: '{header}：“{value}” 不是比率（3.25% 或 0.0325）',
    en: '{header}: "{value}" is not a rate (3.25% or 0.0325)',
  },
  'source/not-day': { zh: '{header}：“{value}” 不是日期', en: '{header}: "{value}" is not a day' },
  'source/not-time': { zh: '{header}：“{value}” 不是时间', en: '{header}: "{value}" is not a time' },
  'source/full-width': { zh: '{header}：“{value}” 里有全角数字', en: '{header}: "{value}" has full-width digits' },
  'source/garbled': { zh: '{header}：“{value}” 是乱码', en: '{header}: "{value}" is garbled' },
  'source/cell-count': {
    zh: '这一行有 {cells} 格，表头有 {headers} 格（占 {lines} 行文字）',
    en: 'The row has {cells} cells, the header {headers} (it spans {lines} lines of text)',
  },
  'source/open-quote': { zh: '引号没有闭合：{value}', en: 'A quotation mark is never closed: {value}' },
  'source/long-row': { zh: '这一行超过 {limit} 个字符', en: 'The row is longer than {limit} characters' },
  'source/total-row': { zh: '{header}：“{value}” 是合计行，不计入', en: '{header}: "{value}" is a row of totals and was left out' },
  'source/masked-person': {
    zh: '{header}：{count} 行带星号，不同的人可能看成同一个',
    en: '{header}: {count} rows are masked, and different people may look like one',
  },
  'source/rounded-ids': {
    zh: '{header}：{count} 行的编号以零结尾，像是被表格软件舍去了末几位',
    en: '{header}: {count} identifiers end in zeros, as if a spreadsheet had dropped their last digits',
  },
  'source/rounded-amounts': {
    zh: '{header}：{count} 个金额细于一分，已按 {rounding} 舍入',
    en: '{header}: {count} amounts were finer than a fen and were rounded ({rounding})',
  },
} as const satisfies Readonly<Record<string, Text>>;
