import type { Metric } from '../metric/metric.js';
import { sycmReport } from './metricSources.js';

/** 询单转化率 by buyer: people who asked and then ordered. */
export const inquiryConversionByBuyer = {
  id: 'inquiry_conversion_by_buyer',
  name: { zh: '询单转化率（按人数）', en: 'Inquiry conversion (by buyer)' },
  unit: 'ratio',
  better: 'higher',
  basis: 'buyer',
  formula: ['inquiryBuyers', '÷', 'inquirers'],
  time: 'asked',
  platformNames: { taobao: { zh: '询单转化率', en: 'Inquiry conversion' }, tmall: { zh: '询单转化率', en: 'Inquiry conversion' } },
  source: sycmReport,
  note: {
    zh: '咨询并下单的人数÷咨询人数。平台看咨询后 28 天内，窗口不同不能比较。',
    en: 'People who asked and ordered over those who asked. Platforms look 28 days ahead; other spans do not compare.',
  },
} as const satisfies Metric;
