import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 异常件: parcels without a new scan for too long. */
export const stuckParcels = {
  id: 'stuck_parcels',
  name: { zh: '异常件数', en: 'Stuck parcels' },
  unit: 'count',
  better: 'lower',
  formula: 'exceptionParcels',
  additivity: 'additive',
  time: 'shipped',
  source: positionHandbook,
  note: {
    zh: '按发货日归属：那天发的包裹里滞留的件数；现在一共滞留多少，把各发货日加起来。',
    en: 'By the day of shipping: how many of that day’s parcels stick. All that stick now are those of all days together.',
  },
} as const satisfies Metric;
