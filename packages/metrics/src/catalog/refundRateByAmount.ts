import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 退款率 by amount: money that went back over money that came in. */
export const refundRateByAmount = {
  id: 'refund_rate_by_amount',
  name: { zh: '退款率（按金额）', en: 'Refund rate (by amount)' },
  unit: 'ratio',
  better: 'lower',
  basis: 'amount',
  formula: ['refundFen', '÷', 'paidFen'],
  refunds: 'on-refund-day',
  time: 'refunded',
  source: fieldStandard,
  note: {
    zh: '期间内退款金额÷期间内支付金额。退款记在退款当日，可能来自之前的订单，故可超过 1。',
    en: 'Refunded over paid within the period. A refund counts on its own day and may be of an earlier order, so it may be over 1.',
  },
} as const satisfies Metric;
