import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 净销售额: what was paid, less what went back. */
export const netSales = {
  id: 'net_sales',
  name: { zh: '净销售额', en: 'Net sales' },
  unit: 'fen',
  better: 'higher',
  formula: ['paidFen', '-', 'refundFen'],
  additivity: 'additive',
  refunds: 'on-refund-day',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '退款记在退款当日，退的可能是以前的订单，所以某一天可能为负。',
    en: 'A refund counts on its own day and may be of an earlier order, so a day may be below zero.',
  },
} as const satisfies Metric;
