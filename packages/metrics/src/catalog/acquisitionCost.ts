import type { Metric } from '../metric/metric.js';
import { platformHandbook } from './metricSources.js';

/** 获客成本（CAC）: what a new customer costs. */
export const acquisitionCost = {
  id: 'acquisition_cost',
  name: { zh: '获客成本（CAC）', en: 'Customer acquisition cost' },
  unit: 'fen',
  better: 'lower',
  basis: 'buyer',
  formula: ['adSpendFen', '÷', 'newBuyers'],
  refunds: 'kept',
  time: 'paid',
  source: platformHandbook,
  note: {
    zh: '推广花费÷新客数。花费里也有花在老客身上的，新客里也有不靠推广的，只看趋势。',
    en: 'Spend over new buyers. Some of it went to old customers, and some new ones needed none: read the trend.',
  },
} as const satisfies Metric;
