import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 毛利: what is left of net sales after the goods. */
export const grossProfit = {
  id: 'gross_profit',
  name: { zh: '毛利', en: 'Gross profit' },
  unit: 'fen',
  better: 'higher',
  formula: [['paidFen', '-', 'refundFen'], '-', ['goodsCostFen', '-', 'returnedCostFen']],
  additivity: 'additive',
  refunds: 'on-refund-day',
  time: 'paid',
  source: dutiesHandbook,
  note: {
    zh: '净销售额－（销货成本－退回能再卖的货的成本）。不含运费、佣金、推广费。',
    en: 'Net sales less the cost of goods, that of goods which came back and sell again taken off. Freight, commission and ads are not in it.',
  },
} as const satisfies Metric;
