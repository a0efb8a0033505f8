import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 粘性: how many of a month’s people come on a day. */
export const stickiness = {
  id: 'stickiness',
  name: { zh: '粘性（日活÷月活）', en: 'Stickiness' },
  unit: 'ratio',
  better: 'higher',
  basis: 'people',
  formula: ['dayVisitors', '÷', 'monthVisitors'],
  time: 'visited',
  source: dutiesHandbook,
  note: {
    zh: '日活取期间内各天的平均，月活取同一期间的去重人数。',
    en: 'Visitors of a mean day over the distinct visitors of the month around it.',
  },
} as const satisfies Metric;
