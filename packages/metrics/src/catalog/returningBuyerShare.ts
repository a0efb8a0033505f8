import type { Metric } from '../metric/metric.js';
import { sycmReport } from './metricSources.js';

/** 老客占比: how many of the buyers had bought in the year before. */
export const returningBuyerShare = {
  id: 'returning_buyer_share',
  name: { zh: '老客占比', en: 'Share of returning buyers' },
  unit: 'ratio',
  better: 'context',
  basis: 'buyer',
  formula: ['returningBuyers', '÷', 'buyers'],
  refunds: 'kept',
  time: 'paid',
  source: sycmReport,
  note: {
    zh: '老买家：期间开始前 365 天内付过款、期间内又付款的人。与复购率不同：期间内买两次的新客不算老客。',
    en: 'Returning: paid in the 365 days before the period and again within it. Not the repurchase rate: a new buyer who came twice is none.',
  },
} as const satisfies Metric;
