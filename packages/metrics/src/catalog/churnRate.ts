import type { Metric } from '../metric/metric.js';
import { platformHandbook } from './metricSources.js';

/** 流失率: how many of the customers who were active before did not come back. */
export const churnRate = {
  id: 'churn_rate',
  name: { zh: '客户流失率', en: 'Churn rate' },
  unit: 'ratio',
  better: 'lower',
  basis: 'buyer',
  formula: ['lostCustomers', '÷', 'activeCustomers'],
  refunds: 'kept',
  time: 'paid',
  source: platformHandbook,
  note: {
    zh: '前一段时间有购买、最近一段时间没有购买的客户÷前一段时间有购买的客户。两段时间的天数由店铺定，不同天数之间不能比较。',
    en: 'Customers who bought in the days before but not in the last days, over those who bought in the days before. Compare equal days only.',
  },
} as const satisfies Metric;
