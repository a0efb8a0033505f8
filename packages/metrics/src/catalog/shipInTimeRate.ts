import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 发货及时率: orders shipped within their time. */
export const shipInTimeRate = {
  id: 'ship_in_time_rate',
  name: { zh: '发货及时率', en: 'Shipped in time' },
  unit: 'ratio',
  better: 'higher',
  basis: 'order',
  formula: ['ordersShippedInTime', '÷', 'ordersDue'],
  time: 'shipped',
  source: positionHandbook,
  note: {
    zh: '期间内到期的订单里按时发出的。分母用支付订单会把还没到期的也算成没发。以揽收还是以填单号为发货，平台不同。',
    en: 'Of the orders due in the period those sent in time. Over paid orders, those not due yet would look late. Platforms differ on whether pickup or the label is shipping.',
  },
} as const satisfies Metric;
