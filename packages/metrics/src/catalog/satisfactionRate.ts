import type { Metric } from '../metric/metric.js';
import { teamHandbook } from './metricSources.js';

/** 客户满意度（CSAT）: satisfied answers over all answers. */
export const satisfactionRate = {
  id: 'satisfaction_rate',
  name: { zh: '客户满意度（CSAT）', en: 'Customer satisfaction' },
  unit: 'ratio',
  better: 'higher',
  formula: ['satisfiedAnswers', '÷', 'answers'],
  time: 'asked',
  source: teamHandbook,
  note: {
    zh: '满意的评价数÷收到的评价数，没评的不在内。几分算满意要先定。',
    en: 'Satisfied over answered; silence is not in it. Settle which marks are satisfied.',
  },
} as const satisfies Metric;
