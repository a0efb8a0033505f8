import type { Metric } from '../metric/metric.js';
import { platformHandbook } from './metricSources.js';

/** 新客首单转化率: how many of the visitors who had never bought bought for the first time. */
export const firstOrderConversion = {
  id: 'first_order_conversion',
  name: { zh: '新客首单转化率', en: 'First-order conversion' },
  unit: 'ratio',
  better: 'higher',
  basis: 'buyer',
  formula: ['newBuyers', '÷', 'visitorsWhoNeverBought'],
  refunds: 'kept',
  time: 'paid',
  source: platformHandbook,
  note: {
    zh: '期间内首次购买的买家数÷期间内从未购买过的访客数。',
    en: 'Buyers whose first order lies in the period over visitors of the period who had not bought before.',
  },
} as const satisfies Metric;
