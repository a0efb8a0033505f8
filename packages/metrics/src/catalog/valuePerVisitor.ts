import type { Metric } from '../metric/metric.js';

/** UV价值: what a visitor is worth, whether or not they bought. */
export const valuePerVisitor = {
  id: 'value_per_visitor',
  name: { zh: 'UV价值', en: 'Value per visitor' },
  unit: 'fen',
  better: 'higher',
  formula: ['paidFen', '÷', 'visitors'],
} as const satisfies Metric;
