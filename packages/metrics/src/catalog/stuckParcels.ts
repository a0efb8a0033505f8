import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 异常件: parcels without a new scan for too long. */
export const stuckParcels = {
  id: 'stuck_parcels',
  name: { zh: '异常件数', en: 'Stuck parcels' },
  unit: 'count',
  better: 'lower',
  formula: 'exceptionParcels',
  additivity: 'within-day',
  time: 'snapshot',
  source: positionHandbook,
  note: {
    zh: '某一时刻的件数，同一件第二天还在，不能按天相加。',
    en: 'As of one moment: a parcel that sticks is there tomorrow too, so days do not add up.',
  },
} as const satisfies Metric;
