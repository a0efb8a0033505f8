import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 签收率: parcels that have been signed for, of those shipped. */
export const signRate = {
  id: 'sign_rate',
  name: { zh: '签收率', en: 'Sign rate' },
  unit: 'ratio',
  better: 'higher',
  formula: ['signedParcels', '÷', 'shippedParcels'],
  time: 'shipped',
  source: dutiesHandbook,
  note: { zh: '按发货日归属，最近几天发的还在路上。', en: 'By the day of shipping: those of the last days are still on their way.' },
} as const satisfies Metric;
