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
  note: {
    zh: '某一天算新品的商品数÷在售商品数；上架多久算新品由店铺定。',
    en: 'Goods that count as new on a day over goods on sale; for how long goods are new is the shop’s choice.',
  },
} as const satisfies Metric;
