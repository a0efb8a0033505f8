import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 转化成本: what an order through promotion costs. */
export const conversionCost = {
  id: 'conversion_cost',
  name: { zh: '转化成本', en: 'Cost per conversion' },
  unit: 'fen',
  better: 'lower',
  basis: 'order',
  formula: ['adSpendFen', '÷', 'adOrders'],
  time: 'visited',
  source: dutiesHandbook,
  note: { zh: '推广花费÷归因到推广的订单数，归因天数要写明。', en: 'Spend over orders ascribed to it; say how many days of attribution.' },
} as const satisfies Metric;
