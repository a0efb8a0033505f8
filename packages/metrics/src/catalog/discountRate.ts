import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 折扣率: what buyers pay of the list price. */
export const discountRate = {
  id: 'discount_rate',
  name: { zh: '折扣率', en: 'Discount rate' },
  unit: 'ratio',
  better: 'context',
  basis: 'amount',
  formula: ['paidFen', '÷', 'listFen'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '支付金额÷标价金额，0.85 是八五折；不是减掉的那部分。',
    en: 'Paid over list price: 0.85 is 八五折. Not the part that came off.',
  },
} as const satisfies Metric;
