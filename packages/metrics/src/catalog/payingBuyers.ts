import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 支付买家数: people who paid, each counted once in the period. */
export const payingBuyers = {
  id: 'paying_buyers',
  name: { zh: '支付买家数', en: 'Buyers' },
  unit: 'count',
  better: 'higher',
  basis: 'buyer',
  formula: 'buyers',
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '“支付数”可能指买家也可能指订单，这里是买家，期间内去重。',
    en: '支付数 may mean buyers or orders; these are buyers, distinct within the period.',
  },
} as const satisfies Metric;
