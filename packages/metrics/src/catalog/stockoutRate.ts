import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 断货率: goods on sale that have no stock. */
export const stockoutRate = {
  id: 'stockout_rate',
  name: { zh: '断货率', en: 'Stock-out rate' },
  unit: 'ratio',
  better: 'lower',
  formula: ['stockoutSkus', '÷', 'skusOnSale'],
  time: 'snapshot',
  source: fieldStandard,
  note: {
    zh: '某一天没货的在售商品数÷在售商品数。断货那天的销量是 0，不代表没人要。',
    en: 'Goods without stock over goods on sale, on a day. A day without stock sells nothing, which says nothing about demand.',
  },
} as const satisfies Metric;
