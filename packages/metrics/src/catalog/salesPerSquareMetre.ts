import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 坪效: what was sold for each square metre of floor. */
export const salesPerSquareMetre = {
  id: 'sales_per_square_metre',
  name: { zh: '坪效', en: 'Sales per square metre' },
  unit: 'fen',
  better: 'higher',
  formula: ['paidFen', '÷', 'squareMetres'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '线下门店或仓库面积，这里按平方米；“坪”约为 3.3 平方米。',
    en: 'Floor of an outlet or a warehouse, in square metres; a 坪 is about 3.3 of them.',
  },
} as const satisfies Metric;
