import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 解决率: tickets that were solved over all tickets. */
export const resolutionRate = {
  id: 'resolution_rate',
  name: { zh: '解决率', en: 'Resolution rate' },
  unit: 'ratio',
  better: 'higher',
  formula: ['resolvedTickets', '÷', 'tickets'],
  time: 'asked',
  source: dutiesHandbook,
  note: {
    zh: '已解决的工单÷期间内提出的工单，最近提出的还没来得及解决。',
    en: 'Solved tickets over those raised in the period; the latest have had little time.',
  },
} as const satisfies Metric;
