import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 周转天数 by cost: how many days the stock lasts, both at cost. */
export const stockDaysByCost = {
  id: 'stock_days_by_cost',
  name: { zh: '周转天数（按成本）', en: 'Days of stock (by cost)' },
  unit: 'days',
  better: 'lower',
  basis: 'amount',
  formula: ['stockFen', '÷', 'dailyCostFen'],
  time: 'snapshot',
  source: fieldStandard,
  note: { zh: '库存成本÷日均销货成本，财务的口径，两边都按成本。', en: 'Stock at cost over a day’s cost of goods, as finance reads it.' },
} as const satisfies Metric;
