import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 平均解决时长: how long a ticket took. */
export const meanResolutionHours = {
  id: 'mean_resolution_hours',
  name: { zh: '平均解决时长', en: 'Hours to resolve' },
  unit: 'hours',
  better: 'lower',
  formula: ['resolutionHours', '÷', 'timedTickets'],
  time: 'asked',
  source: dutiesHandbook,
  note: {
    zh: '只算已解决且有时长的，拖着没解决的不在内。',
    en: 'Of solved tickets whose hours are known; those dragged on are not in it.',
  },
} as const satisfies Metric;
