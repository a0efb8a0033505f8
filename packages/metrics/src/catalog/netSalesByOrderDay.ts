import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 净销售额 of the orders of a period: what was paid for them, less what ever went back of them. */
export const netSalesByOrderDay = {
  id: 'net_sales_by_order_day',
  name: { zh: '净销售额（退款记回支付日）', en: 'Net sales (refunds on the day of payment)' },
  unit: 'fen',
  better: 'higher',
  formula: ['paidFen', '-', 'refundedFen'],
  additivity: 'additive',
  refunds: 'on-order-day',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '退款记回原订单的支付日，过去的数字会随退款继续变小，只能比较已过退货期的日子。',
    en: 'Refunds go back to the day their order was paid: past figures keep falling, so compare days whose return period is over.',
  },
} as const satisfies Metric;
