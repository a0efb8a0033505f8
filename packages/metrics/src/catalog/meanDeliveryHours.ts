import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 平均签收时长: from shipping to signing. */
export const meanDeliveryHours = {
  id: 'mean_delivery_hours',
  name: { zh: '平均签收时长', en: 'Hours to delivery' },
  unit: 'hours',
  better: 'lower',
  formula: ['deliveryHours', '÷', 'timedParcels'],
  time: 'shipped',
  source: positionHandbook,
  note: {
    zh: '按发货日归属，只算已签收且有时长的，拖得最久的还没进来；配合 90 分位看。',
    en: 'By the day of shipping, of signed parcels whose hours are known, so the slowest are not in yet: look at the 90th percentile too.',
  },
} as const satisfies Metric;
