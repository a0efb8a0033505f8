import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 平均退换货周期: from the request to the end of a return or exchange. */
export const meanReturnDays = {
  id: 'mean_return_days',
  name: { zh: '平均退换货周期', en: 'Days of a return' },
  unit: 'days',
  better: 'lower',
  formula: ['returnDays', '÷', 'closedReturns'],
  time: 'refunded',
  source: dutiesHandbook,
  note: {
    zh: '只算已办结的。没办完的越拖越久，要另看。',
    en: 'Only of those that are closed: those still open grow older and are looked at apart.',
  },
} as const satisfies Metric;
