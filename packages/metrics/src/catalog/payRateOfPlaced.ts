import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 下单支付率: how many of those who placed an order paid. */
export const payRateOfPlaced = {
  id: 'pay_rate_of_placed',
  name: { zh: '下单支付率', en: 'Pay rate of placed orders' },
  unit: 'ratio',
  better: 'higher',
  basis: 'buyer',
  formula: ['placedBuyersPaid', '÷', 'placedBuyers'],
  time: 'ordered',
  source: fieldStandard,
  note: {
    zh: '下单买家中已付款的÷下单买家数，按下单日归属。预售付了定金还没付尾款的不算付款。',
    en: 'Of those who placed an order, those who paid, on the day of the order. A deposit alone is no payment.',
  },
} as const satisfies Metric;
