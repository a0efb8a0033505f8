import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 跳失率: visits that ended on the page they began with. */
export const bounceRate = {
  id: 'bounce_rate',
  name: { zh: '跳失率', en: 'Bounce rate' },
  unit: 'ratio',
  better: 'lower',
  basis: 'visit',
  formula: ['bouncedVisits', '÷', 'visits'],
  time: 'visited',
  source: fieldStandard,
  note: {
    zh: '只看了一页的访问次数÷全部访问次数。有的平台按访客数算，不可混用。',
    en: 'Visits of a single page over all visits. Some platforms count visitors instead: do not mix.',
  },
} as const satisfies Metric;
