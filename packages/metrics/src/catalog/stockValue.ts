import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 库存金额: what the stock cost. */
export const stockValue = {
  id: 'stock_value',
  name: { zh: '库存金额（按成本）', en: 'Stock at cost' },
  unit: 'fen',
  better: 'context',
  basis: 'amount',
  formula: 'stockFen',
  additivity: 'within-day',
  time: 'snapshot',
  source: positionHandbook,
  note: { zh: '按进货成本，某一天的，各天不可相加。', en: 'At cost, of one day; days do not add up.' },
} as const satisfies Metric;
