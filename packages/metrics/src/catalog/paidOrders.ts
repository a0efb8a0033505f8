import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 支付订单数: orders paid, each counted once. */
export const paidOrders = {
  id: 'paid_orders',
  name: { zh: '支付订单数', en: 'Paid orders' },
  unit: 'count',
  better: 'higher',
  basis: 'order',
  formula: 'orders',
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '按订单号去重，分次付款的一单跨天会各算一次，所以各天不能直接相加。拆成子订单统计的平台会更多。',
    en: 'Distinct by order id. An order paid on two days is one order of the month, so days do not add up. Platforms that count sub-orders have more.',
  },
} as const satisfies Metric;
