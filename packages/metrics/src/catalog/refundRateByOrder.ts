import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 退款率 by order: orders with a refund over orders paid. */
export const refundRateByOrder = {
  id: 'refund_rate_by_order',
  name: { zh: '退款率（按订单）', en: 'Refund rate (by order)' },
  unit: 'ratio',
  better: 'lower',
  basis: 'order',
  formula: ['refundedOrders', '÷', 'orders'],
  refunds: 'on-refund-day',
  time: 'refunded',
  source: fieldStandard,
  note: {
    zh: '期间内发生退款的订单数÷期间内支付订单数，退款一分也算一单。',
    en: 'Orders with a refund over orders paid within the period; a refund of one fen counts its order.',
  },
} as const satisfies Metric;
