import type { Locale, Text } from '@zhanggui/core';
import type { Additivity, Metric, MetricBasis, MetricSource, MetricUnit, RefundTreatment, TimeBasis } from '@zhanggui/metrics';

/** What stands on the pages of the metrics, beside what they say themselves. */
export const metricWords = {
  zh: {
    colon: '：',
    comma: '，',
    or: ' 或 ',
    id: '编号',
    code: '代码里',
    group: '分组',
    unit: '单位',
    better: '方向',
    basis: '口径',
    additivity: '能否相加',
    refunds: '退款',
    time: '记在哪天',
    platforms: '平台叫法',
    source: '口径来源',
    inputs: '输入',
    input: '输入',
    name: '名称',
    place: '在表里',
    rows: '{table} 的行数',
    sum: '{column} 合计',
    distinct: '{column} 去重计数',
    having: '至少有 {count} 个不同的 {column}',
    hasValue: '{column} 有值',
    complete: '不能有空值',
    oneDay: '只取一天',
    given: '由调用方给出',
    derived: '由 {metric} 算出，也可直接给出',
    positive: '须大于 0',
    example: '例子',
    index: '指标目录',
    indexIntro:
      '共 {count} 个指标。这一页和每个指标的页面都由指标对象生成：公式、单位、方向、能否相加、口径。同一个名字有几种算法的，各是一个指标，名称里写明口径。手册里的经验值和行业通行口径不是平台规定。',
  },
  en: {
    colon: ': ',
    comma: ', ',
    or: ' or ',
    id: 'Id',
    code: 'In code',
    group: 'Group',
    unit: 'Unit',
    better: 'Good is',
    basis: 'Counted by',
    additivity: 'Adds up',
    refunds: 'Refunds',
    time: 'Counts for the day',
    platforms: 'Platforms call it',
    source: 'Where this reading stands',
    inputs: 'Inputs',
    input: 'Input',
    name: 'Name',
    place: 'In tables',
    rows: 'rows of {table}',
    sum: 'sum of {column}',
    distinct: 'different values of {column}',
    having: 'with at least {count} different {column}',
    hasValue: '{column} has a value',
    complete: 'no empty cells',
    oneDay: 'of one day',
    given: 'given by the caller',
    derived: 'worked out as {metric}, or given',
    positive: 'Must be over 0',
    example: 'Example',
    index: 'Metrics',
    indexIntro:
      '{count} metrics. This page and that of each metric are written from the metric objects: formula, unit, direction, whether it adds up, how it is read. Where one name has several readings, each is a metric of its own and says so. Rules of thumb and usual readings are no rules of a platform.',
  },
} as const satisfies Record<Locale, unknown>;

export const unitTexts = {
  fen: { zh: '金额（分）', en: 'money, in fen' },
  count: { zh: '数量', en: 'count' },
  ratio: { zh: '比率（通常 0–1）', en: 'ratio, usually 0 to 1' },
  average: { zh: '平均（每一个有几个）', en: 'so many of one for each of the other' },
  seconds: { zh: '秒', en: 'seconds' },
  hours: { zh: '小时', en: 'hours' },
  days: { zh: '天', en: 'days' },
  score: { zh: '分数', en: 'points' },
} as const satisfies Record<MetricUnit, Text>;

export const betterNames = {
  higher: { zh: '越高越好', en: 'higher' },
  lower: { zh: '越低越好', en: 'lower' },
  context: { zh: '看情况', en: 'depends' },
} as const satisfies Record<Metric['better'], Text>;

export const basisNames = {
  buyer: { zh: '按买家', en: 'buyers' },
  order: { zh: '按订单', en: 'orders' },
  people: { zh: '按人数', en: 'people' },
  pieces: { zh: '按件数', en: 'pieces' },
  amount: { zh: '按金额', en: 'amounts' },
  visit: { zh: '按访问', en: 'visits' },
  session: { zh: '按会话', en: 'conversations' },
  turn: { zh: '按轮次', en: 'turns' },
} as const satisfies Record<MetricBasis, Text>;

export const additivityNames = {
  additive: { zh: '可按天、按店相加', en: 'over days and shops' },
  'within-day': { zh: '同一天内可相加，各天不可', en: 'within a day, not over days' },
  never: { zh: '不可相加，要从输入重算', en: 'never: form it anew from its inputs' },
} as const satisfies Record<Additivity, Text>;

/** Of a metric that is its own only input there is nothing to form it anew from but the rows. */
export const countedAnew = { zh: '不可相加，要从明细重算', en: 'never: count it anew from the rows' } as const satisfies Text;

export const refundNames = {
  kept: { zh: '不减之后的退款', en: 'later ones are not taken off' },
  'on-refund-day': { zh: '记在退款当日', en: 'on the day they are made' },
  'on-order-day': { zh: '记回订单当日', en: 'on the day of their order' },
} as const satisfies Record<RefundTreatment, Text>;

export const timeNames = {
  paid: { zh: '支付日', en: 'of payment' },
  ordered: { zh: '下单日', en: 'of the order' },
  shipped: { zh: '发货日', en: 'of shipping' },
  signed: { zh: '签收日', en: 'of delivery' },
  refunded: { zh: '退款日', en: 'of the refund' },
  visited: { zh: '访问或展现当日', en: 'of the visit or the showing' },
  asked: { zh: '咨询或提出当日', en: 'of the question' },
  snapshot: { zh: '那一天的状态', en: 'as it stood that day' },
} as const satisfies Record<TimeBasis, Text>;

export const sourceNames = {
  handbook: { zh: '手册', en: 'handbook' },
  platform: { zh: '平台', en: 'platform' },
  standard: { zh: '通行', en: 'standard' },
} as const satisfies Record<MetricSource['kind'], Text>;
