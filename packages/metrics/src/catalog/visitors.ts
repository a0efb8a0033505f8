import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 访客数（UV）: people who came, each counted once in the period. */
export const visitors = {
  id: 'visitors',
  name: { zh: '访客数（UV）', en: 'Visitors' },
  unit: 'count',
  better: 'higher',
  formula: 'visitors',
  time: 'visited',
  source: positionHandbook,
  note: {
    zh: '期间内去重。各天访客数相加会把多天来的人重复计算，不等于整月访客数。',
    en: 'Distinct within the period. Who came on several days is one visitor of the month, so days do not add up to it.',
  },
} as const satisfies Metric;
