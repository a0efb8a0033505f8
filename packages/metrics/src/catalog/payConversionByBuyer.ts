import type { Metric } from '../metric/metric.js';
import { sycmReport } from './metricSources.js';

/** 支付转化率 by buyer: how many of the visitors paid. */
export const payConversionByBuyer = {
  id: 'pay_conversion_by_buyer',
  name: { zh: '支付转化率（按买家）', en: 'Pay conversion (by buyer)' },
  unit: 'ratio',
  better: 'higher',
  basis: 'buyer',
  formula: ['buyers', '÷', 'visitors'],
  refunds: 'kept',
  time: 'paid',
  platformNames: { taobao: { zh: '支付转化率', en: 'Pay conversion' }, tmall: { zh: '支付转化率', en: 'Pay conversion' } },
  source: sycmReport,
  note: {
    zh: '支付买家数÷访客数，生意参谋的口径。只能与按买家的客单价相乘。',
    en: 'Buyers over visitors, as 生意参谋 reads it. It multiplies with the value per buyer only.',
  },
} as const satisfies Metric;
