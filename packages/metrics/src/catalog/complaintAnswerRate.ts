import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 投诉及时处理率: complaints answered within their time. */
export const complaintAnswerRate = {
  id: 'complaint_answer_rate',
  name: { zh: '投诉及时处理率', en: 'Complaints answered in time' },
  unit: 'ratio',
  better: 'higher',
  formula: ['complaintsAnsweredInTime', '÷', 'complaints'],
  time: 'asked',
  source: positionHandbook,
  note: { zh: '时限由调用方给，工作日和自然日不同。', en: 'The limit is the caller’s; working days and calendar days differ.' },
} as const satisfies Metric;
