import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 退款率 of the orders of a period: what ever went back of the money paid for them. */
export const refundRateByOrderDay = {
  id: 'refund_rate_by_order_day',
  name: { zh: '退款率（按金额，记回支付日）', en: 'Refund rate (by amount, on the day of payment)' },
  unit: 'ratio',
  better: 'lower',
  basis: 'amount',
  formula: ['refundedFen', '÷', 'paidFen'],
  refunds: 'on-order-day',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '同一批订单退回的钱÷它们付的钱，不超过 1。退货期没过完之前还会变高。',
    en: 'Money back of the very orders over money paid for them, never over 1. It keeps rising until their return period is over.',
  },
} as const satisfies Metric;
