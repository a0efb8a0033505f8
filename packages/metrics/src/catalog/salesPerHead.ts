import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 人效: what was sold for each person at work. */
export const salesPerHead = {
  id: 'sales_per_head',
  name: { zh: '人效', en: 'Sales per head' },
  unit: 'fen',
  better: 'higher',
  formula: ['paidFen', '÷', 'staff'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: { zh: '人数按全职折算，同样长的期间才能比较。', en: 'Count people as full-time ones, and compare equal periods only.' },
} as const satisfies Metric;
