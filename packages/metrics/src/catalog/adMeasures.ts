import type { Measure } from '../metric/measure.js';

/** 推广表的度量: the inputs that stand in a table `ads`, one row for each day, channel and plan, as ad systems export them. */
export const adMeasures = [
  { id: 'impressions', name: { zh: '曝光次数', en: 'Impressions' }, unit: 'count', table: 'ads', aggregate: 'sum', column: 'impressions' },
  { id: 'clicks', name: { zh: '点击次数', en: 'Clicks' }, unit: 'count', table: 'ads', aggregate: 'sum', column: 'clicks' },
  { id: 'adSpendFen', name: { zh: '推广花费', en: 'Ad spend' }, unit: 'fen', table: 'ads', aggregate: 'sum', column: 'adSpendFen' },
  {
    id: 'adOrders',
    name: { zh: '推广订单数', en: 'Orders through ads' },
    unit: 'count',
    table: 'ads',
    aggregate: 'sum',
    column: 'adOrders',
  },
  {
    id: 'adPaidFen',
    name: { zh: '推广支付金额', en: 'Sales through ads' },
    unit: 'fen',
    table: 'ads',
    aggregate: 'sum',
    column: 'adPaidFen',
  },
] as const satisfies readonly Measure[];
