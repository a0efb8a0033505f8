import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 进房率: how many of those shown the room entered. */
export const liveEntryRate = {
  id: 'live_entry_rate',
  name: { zh: '进房率', en: 'Live entry rate' },
  unit: 'ratio',
  better: 'higher',
  formula: ['liveViews', '÷', 'liveImpressions'],
  time: 'visited',
  source: fieldStandard,
  note: { zh: '进入次数÷曝光次数。', en: 'Entries over impressions.' },
} as const satisfies Metric;
