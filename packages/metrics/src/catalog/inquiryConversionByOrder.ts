import type { Metric } from '../metric/metric.js';
import { operationsGuide } from './metricSources.js';

/** 询单转化率 by order: orders that came out of inquiries. */
export const inquiryConversionByOrder = {
  id: 'inquiry_conversion_by_order',
  name: { zh: '询单转化率（按订单）', en: 'Inquiry conversion (by order)' },
  unit: 'ratio',
  better: 'higher',
  basis: 'order',
  formula: ['inquiryOrders', '÷', 'inquiries'],
  time: 'asked',
  source: operationsGuide,
  note: {
    zh: '咨询带来的订单÷咨询次数，一次咨询可带来多单。咨询后多久下单算，由店铺定。',
    en: 'Orders out of inquiries over inquiries; one may bring several. How soon after counts is the shop’s choice.',
  },
} as const satisfies Metric;
