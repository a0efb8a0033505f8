import type { Metric } from '../metric/metric.js';
import { teamHandbook } from './metricSources.js';

/** 目标达成率: what was sold of what was planned. */
export const targetAttainment = {
  id: 'target_attainment',
  name: { zh: '目标达成率', en: 'Target attainment' },
  unit: 'ratio',
  better: 'higher',
  basis: 'amount',
  formula: ['paidFen', '÷', 'targetFen'],
  refunds: 'kept',
  time: 'paid',
  source: teamHandbook,
  note: {
    zh: '实际÷目标。期间没过完时要和时间进度比：过了一半时间，达成一半才算跟上。',
    en: 'Actual over target. Within the period hold it against the time that has passed: at half of it, half is on pace.',
  },
} as const satisfies Metric;
