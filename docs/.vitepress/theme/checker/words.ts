import type { Locale } from '@zhanggui/core';

/** What stands on the page of the checker, beside the sentences that the library says itself. */
export const words = {
  zh: {
    examples: '试试：',
    text: '要检查的文字',
    place: '位置',
    platform: '平台',
    goods: '商品类别',
    goodsFromText: '看文字判断',
    taken: '当作：{goods}',
    takenForNothing: '文字里看不出类别',
    loading: '正在加载词库……',
    empty: '在上面写点什么。',
    errors: '必须改 {n} 处',
    warnings: '要核实 {n} 处',
    notes: '供参考 {n} 处',
    nothing: '没有发现。这不等于合规，见下面的说明。',
    showLifted: '列出不算的 {n} 处',
    lifted: '“{word}”在这里不算',
    liftedBecause: '按上下文判断。',
    rule: '规则',
    redacted: '个人信息遮住后：',
    coverage: '查了 {checked} 个主题。没有查的：{unknown}。',
    coverageAll: '查了全部 {checked} 个主题。',
    version: '按 {day} 的规则检查，规则版本 {version}。',
    separator: '、',
    dot: ' · ',
  },
  en: {
    examples: 'Try:',
    text: 'Text to be checked',
    place: 'Place',
    platform: 'Platform',
    goods: 'Class of goods',
    goodsFromText: 'told from the text',
    taken: 'Taken for: {goods}',
    takenForNothing: 'The text does not say what the goods are',
    loading: 'Loading the words…',
    empty: 'Write something above.',
    errors: '{n} must be changed',
    warnings: '{n} to be looked at',
    notes: '{n} for information',
    nothing: 'Nothing found. That is no pass: see below.',
    showLifted: 'List the {n} that are no claims here',
    lifted: '"{word}" is no claim here',
    liftedBecause: 'By what stands around it.',
    rule: 'Rule',
    redacted: 'With personal data masked: ',
    coverage: 'Topics that were checked: {checked}. Not checked: {unknown}.',
    coverageAll: 'All {checked} topics were checked.',
    version: 'By the rules of {day}, rules version {version}.',
    separator: ', ',
    dot: ' · ',
  },
} as const satisfies Record<Locale, unknown>;

export type Words = (typeof words)[Locale];

/** Places of a label filled. */
export function fill(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
