import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 内容转化率: readers who bought what they read about. */
export const contentConversion = {
  id: 'content_conversion',
  name: { zh: '内容转化率', en: 'Content conversion' },
  unit: 'ratio',
  better: 'higher',
  basis: 'buyer',
  formula: ['contentBuyers', '÷', 'contentReaders'],
  time: 'visited',
  source: fieldStandard,
  note: {
    zh: '看过内容后购买的人数÷看过的人数，看后多少天内算要先定。',
    en: 'Readers who bought over readers. Settle within how many days.',
  },
} as const satisfies Metric;
