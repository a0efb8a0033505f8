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
  refunds: 'on-refund-day',
  time: 'paid',
  source: dutiesHandbook,
  note: {
    zh: '毛利÷净销售额。各商品的毛利率不能平均成全店的。',
    en: 'Gross profit over net sales. Margins of goods do not average to that of the shop.',
  },
} as const satisfies Metric;
