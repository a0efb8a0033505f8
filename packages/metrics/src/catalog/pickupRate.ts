import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 揽收率: parcels that the carrier has picked up, of those shipped. */
export const pickupRate = {
  id: 'pickup_rate',
  name: { zh: '揽收率', en: 'Pickup rate' },
  unit: 'ratio',
  better: 'higher',
  formula: ['pickedUpParcels', '÷', 'shippedParcels'],
  time: 'shipped',
  source: positionHandbook,
  note: {
    zh: '已揽收包裹÷已发货包裹。刚发的还来不及揽收，要先定看多少小时内。',
    en: 'Parcels picked up over parcels shipped. The latest have had no time: settle within how many hours.',
  },
} as const satisfies Metric;
