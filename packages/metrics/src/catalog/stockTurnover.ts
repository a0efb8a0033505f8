import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 库存周转率: how often the stock was sold in the period. */
export const stockTurnover = {
  id: 'stock_turnover',
  name: { zh: '库存周转率', en: 'Stock turnover' },
  unit: 'average',
  better: 'higher',
  basis: 'amount',
  formula: ['goodsCostFen', '÷', 'meanStockFen'],
  refunds: 'kept',
  time: 'paid',
  source: dutiesHandbook,
  note: {
    zh: '销货成本÷平均库存，都按成本；一个月的周转率乘 12 才是一年的。',
    en: 'Cost of goods over the mean stock, both at cost. A month’s turnover is a twelfth of a year’s.',
  },
} as const satisfies Metric;
