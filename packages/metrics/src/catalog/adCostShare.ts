import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 推广费比（ACoS）: spend out of the sales ascribed to it. */
export const adCostShare = {
  id: 'ad_cost_share',
  name: { zh: '推广费比（ACoS）', en: 'Ad cost of sales' },
  unit: 'ratio',
  better: 'lower',
  basis: 'amount',
  formula: ['adSpendFen', '÷', 'adPaidFen'],
  refunds: 'kept',
  time: 'visited',
  source: fieldStandard,
  note: { zh: '推广ROI 的倒数。', en: 'One over the return on ad spend.' },
} as const satisfies Metric;
