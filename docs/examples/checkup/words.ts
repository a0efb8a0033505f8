import { type Locale, renderText, type Text, type TextParams } from '@zhanggui/core';

const words = {
  title: { zh: '店铺体检', en: 'Shop check-up' },
  sample: { zh: '示例店铺', en: 'Sample shop' },
  from: { zh: '{name} · {from} 至 {to}', en: '{name} · {from} to {to}' },
  next: { zh: '接下来做什么', en: 'What to do next' },
  figures: { zh: '主要指标', en: 'Main figures' },
  months: { zh: '按月', en: 'By month' },
  month: { zh: '月份', en: 'Month' },
  orders: { zh: '订单', en: 'Orders' },
  buyers: { zh: '买家', en: 'Buyers' },
  newBuyers: { zh: '新买家', en: 'New buyers' },
  gmv: { zh: '销售额', en: 'GMV' },
  refunds: { zh: '退款', en: 'Refunds' },
  refundRate: { zh: '退款率', en: 'Refund rate' },
  perOrder: { zh: '笔单价', en: 'Per order' },
  repurchase: { zh: '复购率', en: 'Repurchase' },
  byDay: { zh: '每日销售额', en: 'GMV by day' },
  customers: { zh: '买家：最近一次购买 × 购买次数', en: 'Buyers: last purchase × number of orders' },
  daysAgo: { zh: '{from}–{to} 天前', en: '{from}–{to} days ago' },
  daysAgoOpen: { zh: '{from} 天以前', en: '{from} days ago or more' },
  times: { zh: '{from} 次', en: '{from} ×' },
  timesTo: { zh: '{from}–{to} 次', en: '{from}–{to} ×' },
  timesOpen: { zh: '{from} 次以上', en: '{from} × or more' },
  lastBought: { zh: '最近一次', en: 'Last purchase' },
  titles: { zh: '标题检查', en: 'Titles' },
  titlesSummary: { zh: '查了 {checked} 个标题，{found} 个有问题', en: '{checked} titles checked, {found} with findings' },
  titlesMore: { zh: '这里列出前 {shown} 个', en: 'The first {shown} are listed' },
  unknown: { zh: '没有查：{topics}（没有已知的规则，不等于合规）', en: 'Not checked: {topics} (no rule is known; that is no pass)' },
  promotion: { zh: '满 200 减 30 试算', en: 'Off 30 from 200: a trial' },
  promotionResult: { zh: '原价 {list}，优惠 {discount}，到手 {total}', en: '{list} less {discount} is {total}' },
  line: { zh: '商品', en: 'Line' },
  share: { zh: '分摊优惠', en: 'Share of the discount' },
  pays: { zh: '实付', en: 'Paid' },
  plan: { zh: '{name} {year} 计划', en: '{name} {year}: the plan' },
  guess: { zh: '推算：放假安排尚未公布', en: 'A guess: no holiday notice yet' },
  files: { zh: '文件是怎么读的', en: 'How the files were read' },
  file: {
    zh: '{name}：{total} 行，读入 {read}，坏行 {bad}，空行 {blank}',
    en: '{name}: {total} rows, {read} read, {bad} bad, {blank} blank',
  },
  mapping: { zh: '{field} ← {header}（{found}）', en: '{field} ← {header} ({found})' },
  given: { zh: '指定', en: 'given' },
  alias: { zh: '已知表头', en: 'known header' },
  guessed: { zh: '猜的', en: 'guessed' },
  otherHeaders: { zh: '没有用到的列：{headers}', en: 'Columns not used: {headers}' },
  badRow: { zh: '第 {row} 行：{text}', en: 'Row {row}: {text}' },
  moreFindings: { zh: '其余 {count} 条从略', en: '{count} more are left out' },
  refundRows: { zh: '退款行 {count}，取消的订单 {cancelled}', en: '{count} refund rows, {cancelled} cancelled orders' },
  withoutBuyer: {
    zh: '没有买家的订单 {orders} 笔，{amount}，计入销售额，不计入买家',
    en: '{orders} orders name no buyer ({amount}): in the GMV, of no buyer',
  },
  visitorSpan: {
    zh: '带访客的指标按 {from} 至 {to} 算；访客数是每日相加，同一人两天来算两次',
    en: 'Figures with visitors are over {from} to {to}; daily visitors are added up, so that who came on two days counts twice',
  },
  noVisitors: { zh: '没有逐日完整的访客数据，带访客的指标不算', en: 'No visitors for every day: the figures with visitors are left out' },
  unpaid: { zh: '未付款 {count} 行，不计入', en: '{count} unpaid rows are left out' },
  notPositive: { zh: '金额不大于 0 的 {count} 行不算销售，不计入', en: '{count} rows of nothing or less are no sales and left out' },
  page: { zh: '网页报告：{path}', en: 'The page: {path}' },
  noOrders: { zh: '没有一笔已付款的订单', en: 'No order was paid' },
  none: { zh: '–', en: '–' },
  legal: {
    zh: '词表与规则事实不构成法律意见；没有发现问题不等于合规。',
    en: 'Word lists and rule facts are no legal advice; no finding does not mean compliant.',
  },
} as const satisfies Record<string, Text>;

export type Say = (key: keyof typeof words, params?: TextParams) => string;

/** The words of the report in one language. */
export function sayIn(locale: Locale): Say {
  return (key, params = {}) => renderText(words[key], params, locale);
}
