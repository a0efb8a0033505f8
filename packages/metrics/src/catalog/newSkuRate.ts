import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 上新率: goods that are new among the goods on sale. */
export const newSkuRate = {
  id: 'new_sku_rate',
  name: { zh: '上新率', en: 'New SKU rate' },
  unit: 'ratio',
  better: 'context',
  formula: ['newSkus', '÷', 'skusOnSale'],
  time: 'snapshot',
  source: fieldStandard,
  note: { zh: '期间内上架的商品数÷在售商品数。', en: 'Goods listed in the period over goods on sale.' },
} as const satisfies Metric;
