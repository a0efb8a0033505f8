import type { Metric } from '../metric/metric.js';
import { sycmReport } from './metricSources.js';

/** 客单价: what a buyer spent in the period, all orders together. */
export const valuePerBuyer = {
  id: 'value_per_buyer',
  name: { zh: '客单价（按买家）', en: 'Average value per buyer' },
  unit: 'fen',
  better: 'higher',
  basis: 'buyer',
  formula: ['paidFen', '÷', 'buyers'],
  refunds: 'kept',
  time: 'paid',
  platformNames: { taobao: { zh: '客单价', en: 'Value per buyer' }, tmall: { zh: '客单价', en: 'Value per buyer' } },
  source: sycmReport,
  note: {
    zh: '支付金额÷支付买家数，生意参谋的口径。买家按期间去重，各天的客单价不能平均成整月。',
    en: 'Paid amount over buyers, as 生意参谋 reads it. Buyers are distinct within the period, so days do not average to a month.',
  },
} as const satisfies Metric;
