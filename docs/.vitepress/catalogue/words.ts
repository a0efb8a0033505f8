import type { FactStatus, Locale, Severity, Text } from '@zhanggui/core';
import type { FineTimes } from '@zhanggui/rules';
import type { Guard } from '@zhanggui/rules/words';

/** What stands on the pages of the catalogue, beside what the rules say themselves. */
export const words = {
  zh: {
    colon: '：',
    comma: '，',
    semicolon: '；',
    stop: '。',
    space: '',
    id: '编号',
    severity: '严重程度',
    topic: '主题',
    platforms: '平台',
    goods: '商品',
    says: '说什么',
    law: '依据',
    from: '{day} 起',
    until: '{day} 止',
    noDay: '起始日不详',
    checkedOn: '核对于 {day}',
    penalty: '罚则',
    uses: '{n} 个词条',
    examples: '正反例',
    noExamples: '还没有写正反例。',
    bad: '报',
    good: '不报',
    exemption: '豁免',
    facts: '实情',
    entries: '词条',
    entriesCount: '{entries} 个词条，{patterns} 个句型。',
    notation: '句型里，`[甲|乙]` 任取其一，`{词槽}` 是一组词，`{n}` 是数，`~3` 是最多隔三个字。写法见[加自己的词](/guide/words)。',
    entry: '词条',
    patterns: '句型',
    instead: '改成',
    evidence: '凭证',
    more: '等 {n} 个',
    rest: '还有 {n} 个词条，见 [`claimLexicon`](/api/rules/words#claimlexicon)。',
    words: '词',
    demands: '要写明的',
    guards: '不算的语境',
    guardsIntro: '下面的语境会让命中不算，或者减轻。画点线的是不算的，有底色的照报。',
    lifts: '不算',
    lowers: '减为“{severity}”',
    index: '规则目录',
    indexIntro:
      '这一页和每条规则的页面，都由规则对象生成：说什么，依据哪一条，罚多少，什么算、什么不算。规则版本 {version}，共 {rules} 条，{entries} 个词条。',
    indexNotice: '没有发现不等于合规，见[检查不了什么](/guide/lint#检查不了什么)。动手试：[文案检查](/guide/checker)。',
    empty: '还没有规则的主题：{topics}。检查结果里写作 `unknown`，不算通过。',
  },
  en: {
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    stop: '.',
    space: ' ',
    id: 'Id',
    severity: 'Severity',
    topic: 'Topic',
    platforms: 'Platforms',
    goods: 'Goods',
    says: 'Says',
    law: 'What it stands on',
    from: 'from {day}',
    until: 'until {day}',
    noDay: 'first day not known',
    checkedOn: 'looked at on {day}',
    penalty: 'Penalty',
    uses: 'entries: {n}',
    examples: 'Examples',
    noExamples: 'None are written yet.',
    bad: 'reported',
    good: 'not reported',
    exemption: 'Exemption',
    facts: 'Facts',
    entries: 'Entries',
    entriesCount: '{entries} entries, {patterns} patterns.',
    notation:
      'In a pattern `[a|b]` is one of them, `{slot}` one of a set of words, `{n}` a number, `~3` up to three characters between. See [Words of your own](/en/guide/words).',
    entry: 'Entry',
    patterns: 'Patterns',
    instead: 'Instead',
    evidence: 'Evidence',
    more: 'and {n} more',
    rest: 'And {n} more entries, see [`claimLexicon`](/en/api/rules/words#claimlexicon).',
    words: 'Words',
    demands: 'What it asks for',
    guards: 'Where it is no claim',
    guardsIntro: 'These surroundings lift a hit, or make it less grave. What is lifted has a dotted line, what is tinted is reported.',
    lifts: 'lifts it',
    lowers: 'makes it “{severity}”',
    index: 'Rules',
    indexIntro:
      'This page and that of each rule are written from the rule objects: what it says, the clause it stands on, what it may cost, what counts and what does not. Rules of {version}: {rules} of them, {entries} entries.',
    indexNotice:
      'No findings is no pass, see [What this cannot know](/en/guide/lint#what-this-cannot-know). To try them: [Check a text](/en/guide/checker).',
    empty: 'Topics without a rule yet: {topics}. A result says `unknown` of them, which is no pass.',
  },
} as const satisfies Record<Locale, unknown>;

export type Words = (typeof words)[Locale];

/** Places of a label filled. */
export function fill(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

export const severityNames = {
  error: { zh: '必须改', en: 'must be changed' },
  warning: { zh: '要核实', en: 'to be looked at' },
  info: { zh: '供参考', en: 'for information' },
} as const satisfies Record<Severity, Text>;

export const statusNames = {
  verified: { zh: '核对过全文', en: 'read in full text' },
  secondary: { zh: '据转述', en: 'by a report' },
  draft: { zh: '未生效', en: 'not in force' },
  handbook: { zh: '经验', en: 'rule of thumb' },
} as const satisfies Record<FactStatus, Text>;

export const sumNames = {
  'ad-fee': { zh: '广告费用', en: 'the advertising fee' },
  gain: { zh: '违法所得', en: 'the gain' },
  'goods-value': { zh: '货值金额', en: 'the worth of the goods' },
  turnover: { zh: '违法经营额', en: 'the turnover' },
} as const satisfies Record<FineTimes['of'], Text>;

export const whereNames = {
  before: { zh: '紧接在前', en: 'right before it' },
  after: { zh: '紧接在后', en: 'right after it' },
  'near-before': { zh: '前面 {n} 字内', en: 'within {n} characters before it' },
  'near-after': { zh: '后面 {n} 字内', en: 'within {n} characters after it' },
  sentence: { zh: '同一句', en: 'in its sentence' },
} as const satisfies Record<Guard['where'], Text>;
