import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 直播互动率: how many of the viewers commented or liked. */
export const liveInteractionRate = {
  id: 'live_interaction_rate',
  name: { zh: '直播互动率', en: 'Live interaction rate' },
  unit: 'ratio',
  better: 'higher',
  basis: 'people',
  formula: ['liveInteractors', '÷', 'liveViewers'],
  time: 'visited',
  source: fieldStandard,
  note: { zh: '互动人数÷观看人数，按人算不超过 1。', en: 'People who did something over viewers; by people it is never over 1.' },
} as const satisfies Metric;
