import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 退款及时率: refunds made within their time. */
export const refundInTimeRate = {
  id: 'refund_in_time_rate',
  name: { zh: '退款及时率', en: 'Refunds made in time' },
  unit: 'ratio',
  better: 'higher',
  formula: ['refundsInTime', '÷', 'refunds'],
  time: 'refunded',
  source: positionHandbook,
  note: { zh: '时限是一个参数，各平台不同，也会改。', en: 'The limit is a parameter: platforms differ, and change it.' },
} as const satisfies Metric;
