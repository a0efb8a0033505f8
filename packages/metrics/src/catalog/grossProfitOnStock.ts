import type { Metric } from '../metric/metric.js';
import { grossProfit } from './grossProfit.js';
import { fieldStandard } from './metricSources.js';

/** GMROI: gross profit for each 元 of stock. */
export const grossProfitOnStock = {
  id: 'gross_profit_on_stock',
  name: { zh: '库存毛利回报（GMROI）', en: 'Gross profit on stock (GMROI)' },
  unit: 'average',
  better: 'higher',
  basis: 'amount',
  formula: ['grossProfitFen', '÷', 'meanStockFen'],
  inputMetrics: { grossProfitFen: grossProfit },
  refunds: 'on-refund-day',
  time: 'paid',
  source: fieldStandard,
  note: { zh: '期间毛利÷平均库存成本，期间要一样长才能比较。', en: 'Gross profit over the mean stock at cost; compare equal periods.' },
} as const satisfies Metric;
