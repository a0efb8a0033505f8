import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 留存率: how many of the customers who were active before came back. */
export const retentionRate = {
  id: 'retention_rate',
  name: { zh: '客户留存率', en: 'Retention rate' },
  unit: 'ratio',
  better: 'higher',
  basis: 'buyer',
  formula: ['keptCustomers', '÷', 'activeCustomers'],
  refunds: 'kept',
  time: 'paid',
  source: dutiesHandbook,
  note: { zh: '与流失率相加等于 1，两段时间的天数由店铺定。', en: 'It and the churn rate add up to 1; both spans are the shop’s choice.' },
} as const satisfies Metric;
