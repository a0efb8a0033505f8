import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 毛利ROI: gross profit of promotion for each 元 spent. */
export const profitRoi = {
  id: 'profit_roi',
  name: { zh: '毛利ROI', en: 'Profit ROI' },
  unit: 'average',
  better: 'higher',
  basis: 'amount',
  formula: ['adGrossProfitFen', '÷', 'adSpendFen'],
  refunds: 'on-order-day',
  time: 'visited',
  source: fieldStandard,
  note: {
    zh: '归因订单的毛利÷花费，大于 1 才不亏推广费。',
    en: 'Gross profit of the orders ascribed over spend; only over 1 the ads pay for themselves.',
  },
} as const satisfies Metric;
