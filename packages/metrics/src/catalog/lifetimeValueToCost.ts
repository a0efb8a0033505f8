import type { Metric } from '../metric/metric.js';
import { acquisitionCost } from './acquisitionCost.js';
import { fieldStandard } from './metricSources.js';

/** LTV/CAC: what a customer brings over what one cost to win. */
export const lifetimeValueToCost = {
  id: 'lifetime_value_to_cost',
  name: { zh: '客户价值与获客成本比（LTV/CAC）', en: 'Lifetime value to acquisition cost' },
  unit: 'average',
  better: 'higher',
  basis: 'buyer',
  formula: ['lifetimeValueFen', '÷', 'acquisitionCost'],
  inputMetrics: { acquisitionCost },
  source: fieldStandard,
  note: { zh: '两边都按每个客户；价值按毛利算才可与成本比较。', en: 'Both for one customer; only a value in margin compares with a cost.' },
} as const satisfies Metric;
