import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 实收金额: what the shop keeps of an order sheet. */
export const receivedAmount = {
  id: 'received_amount',
  name: { zh: '实收金额', en: 'Amount received' },
  unit: 'fen',
  better: 'higher',
  formula: [[['subtotalFen', '-', 'discountFen'], '+', 'taxFen'], '-', 'refundFen'],
  additivity: 'additive',
  refunds: 'on-refund-day',
  time: 'paid',
  source: fieldStandard,
  note: { zh: '小计－优惠＋税－退款。运费不在内。', en: 'Subtotal less discounts, plus tax, less refunds. Freight is not in it.' },
} as const satisfies Metric;
