import type { Metric } from '../metric/metric.js';
import { sycmReport } from './metricSources.js';

/** 销售额（GMV）: what buyers paid, before anything went back. */
export const gmv = {
  id: 'gmv',
  name: { zh: '销售额（GMV）', en: 'Gross merchandise value' },
  unit: 'fen',
  better: 'higher',
  formula: 'paidFen',
  additivity: 'additive',
  refunds: 'kept',
  time: 'paid',
  platformNames: { taobao: { zh: '支付金额', en: 'Paid amount' }, tmall: { zh: '支付金额', en: 'Paid amount' } },
  source: sycmReport,
  note: {
    zh: '期间内支付的金额合计，不减之后的退款（生意参谋“支付金额”的口径）。',
    en: 'The sum paid within the period; later refunds are not taken off (as 支付金额 in 生意参谋 is read).',
  },
} as const satisfies Metric;
