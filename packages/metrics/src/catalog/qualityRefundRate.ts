import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 品质退款率: orders refunded because of the goods over orders paid. */
export const qualityRefundRate = {
  id: 'quality_refund_rate',
  name: { zh: '品质退款率', en: 'Refund rate for quality' },
  unit: 'ratio',
  better: 'lower',
  basis: 'order',
  formula: ['qualityRefundedOrders', '÷', 'orders'],
  refunds: 'on-refund-day',
  time: 'refunded',
  source: fieldStandard,
  note: {
    zh: '只算以商品质量为由的退款，按买家选的原因，哪些原因算品质由平台定。',
    en: 'Only refunds for the goods themselves, by the reason that the buyer chose; which reasons count is the platform’s list.',
  },
} as const satisfies Metric;
