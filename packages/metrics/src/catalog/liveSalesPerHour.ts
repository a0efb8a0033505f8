import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 小时成交额: what an hour on air sells. */
export const liveSalesPerHour = {
  id: 'live_sales_per_hour',
  name: { zh: '直播小时成交额', en: 'Live sales per hour' },
  unit: 'fen',
  better: 'higher',
  formula: ['livePaidFen', '÷', 'liveHours'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: { zh: '直播支付金额÷开播小时数。时段不同不能比较。', en: 'Live sales over hours on air; compare the same hours of the day.' },
} as const satisfies Metric;
