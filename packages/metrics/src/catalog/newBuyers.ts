import type { Metric } from '../metric/metric.js';
import { platformHandbook } from './metricSources.js';

/** 新客数（拉新）: people who bought for the first time. */
export const newBuyers = {
  id: 'new_buyers',
  name: { zh: '新客数（拉新）', en: 'New buyers' },
  unit: 'count',
  better: 'higher',
  basis: 'buyer',
  formula: 'newBuyers',
  refunds: 'kept',
  time: 'paid',
  source: platformHandbook,
  note: {
    zh: '首次购买落在期间内的买家数。各店分别算的新客，合在一起会把同一个人算两次。',
    en: 'Buyers whose first order lies in the period. New buyers of several shops may be the same people.',
  },
} as const satisfies Metric;
