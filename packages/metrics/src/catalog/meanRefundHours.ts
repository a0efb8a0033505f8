import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 平均退款时长: from asking for a refund to the money being back. */
export const meanRefundHours = {
  id: 'mean_refund_hours',
  name: { zh: '平均退款时长', en: 'Hours to refund' },
  unit: 'hours',
  better: 'lower',
  formula: ['refundHours', '÷', 'timedRefunds'],
  time: 'refunded',
  source: positionHandbook,
  note: {
    zh: '从申请到退款成功的小时数合计÷有时长的退款笔数。平台考核的时长起点可能是买家寄回。',
    en: 'Hours from the request to the money, over the refunds of which they are known. A platform may start its clock when the goods are sent back.',
  },
} as const satisfies Metric;
