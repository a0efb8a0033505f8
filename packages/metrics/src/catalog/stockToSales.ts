import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 库销比: pieces in stock for each piece sold. */
export const stockToSales = {
  id: 'stock_to_sales',
  name: { zh: '库销比', en: 'Stock to sales' },
  unit: 'average',
  better: 'lower',
  basis: 'pieces',
  formula: ['stockPieces', '÷', 'pieces'],
  refunds: 'kept',
  time: 'snapshot',
  source: fieldStandard,
  note: {
    zh: '期末库存件数÷期间销量，看的期间要写明（常用一个月）。',
    en: 'Pieces on hand at the end over pieces sold in the period; say which (a month is usual).',
  },
} as const satisfies Metric;
