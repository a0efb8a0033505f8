import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 曝光量: how often something was shown. */
export const adImpressions = {
  id: 'ad_impressions',
  name: { zh: '曝光量', en: 'Impressions' },
  unit: 'count',
  better: 'higher',
  formula: 'impressions',
  additivity: 'additive',
  time: 'visited',
  source: dutiesHandbook,
  note: { zh: '展现一次算一次，不是人数。', en: 'Every showing counts; not people.' },
} as const satisfies Metric;
