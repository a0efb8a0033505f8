import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 支付转化率 by order: paid orders for each visitor. */
export const payConversionByOrder = {
  id: 'pay_conversion_by_order',
  name: { zh: '支付转化率（按订单）', en: 'Pay conversion (by order)' },
  unit: 'ratio',
  better: 'higher',
  basis: 'order',
  formula: ['orders', '÷', 'visitors'],
  refunds: 'kept',
  time: 'paid',
  source: positionHandbook,
  note: {
    zh: '支付订单数÷访客数，一人多单会高于按买家的口径，可能超过 1。只能与按订单的笔单价相乘。',
    en: 'Orders over visitors: who orders twice counts twice, so it may be over 1. It multiplies with the value per order only.',
  },
} as const satisfies Metric;
