import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 毛利率: gross profit out of net sales. */
export const grossMargin = {
  id: 'gross_margin',
  name: { zh: '毛利率', en: 'Gross margin' },
  unit: 'ratio',
  better: 'higher',
  basis: 'amount',
  formula: [[['paidFen', '-', 'refundFen'], '-', ['goodsCostFen', '-', 'returnedCostFen']], '÷', ['paidFen', '-', 'refundFen']],
  positive: [['paidFen', '-', 'refundFen']],
  refunds: 'on-refund-day',
  time: 'paid',
  source: dutiesHandbook,
  note: {
    zh: '毛利÷净销售额；净销售额不大于 0 时没有毛利率。各商品的毛利率不能平均成全店的。',
    en: 'Gross profit over net sales; without net sales over 0 there is none. Margins of goods do not average to that of the shop.',
  },
} as const satisfies Metric;
