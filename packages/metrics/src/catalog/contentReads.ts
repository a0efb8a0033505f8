import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 阅读量: how often posts were opened. */
export const contentReads = {
  id: 'content_reads',
  name: { zh: '阅读量', en: 'Reads' },
  unit: 'count',
  better: 'higher',
  formula: 'contentReads',
  additivity: 'additive',
  time: 'visited',
  source: fieldStandard,
  note: { zh: '打开一次算一次，不是人数。', en: 'Every opening counts; not people.' },
} as const satisfies Metric;
