import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 阅读率: how many of those shown a post opened it. */
export const readRate = {
  id: 'read_rate',
  name: { zh: '阅读率', en: 'Read rate' },
  unit: 'ratio',
  better: 'higher',
  formula: ['contentReads', '÷', 'contentImpressions'],
  time: 'visited',
  source: fieldStandard,
  note: { zh: '阅读次数÷曝光次数，看封面和标题。', en: 'Reads over impressions: it judges cover and title.' },
} as const satisfies Metric;
