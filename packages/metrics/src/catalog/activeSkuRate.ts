import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 动销率: how many of the goods on sale sold at all. */
export const activeSkuRate = {
  id: 'active_sku_rate',
  name: { zh: '商品动销率', en: 'Active SKU rate' },
  unit: 'ratio',
  better: 'higher',
  formula: ['skusSold', '÷', 'skusOnSale'],
  time: 'paid',
  source: positionHandbook,
  note: {
    zh: '期间内卖出过的商品数÷某一天（期末）的在售商品数。期间越长越高；按款还是按 SKU 要先定。',
    en: 'Goods with a sale over the goods on sale on one day (the last). Longer periods give more; settle styles or SKUs.',
  },
} as const satisfies Metric;
