import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 投诉率: orders with a complaint to the platform over orders paid. */
export const complaintRate = {
  id: 'complaint_rate',
  name: { zh: '投诉率', en: 'Complaint rate' },
  unit: 'ratio',
  better: 'lower',
  basis: 'order',
  formula: ['complaints', '÷', 'orders'],
  refunds: 'kept',
  time: 'asked',
  source: fieldStandard,
  note: {
    zh: '向平台投诉的单÷支付订单数，不含只找客服的。',
    en: 'Complaints to the platform over orders paid; talks with the shop alone are none.',
  },
} as const satisfies Metric;
