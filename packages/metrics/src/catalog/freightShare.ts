import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 物流费用率: freight out of what was sold. */
export const freightShare = {
  id: 'freight_share',
  name: { zh: '物流费用率', en: 'Freight share of sales' },
  unit: 'ratio',
  better: 'lower',
  basis: 'amount',
  formula: ['freightFen', '÷', 'paidFen'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '运费按发货日、销售额按支付日，期间短时两边错开。',
    en: 'Freight counts when it ships, sales when they are paid: over short periods the two are out of step.',
  },
} as const satisfies Metric;
