import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 同期群复购率: how many of those who first bought in one period bought again within so many days. */
export const repurchaseRateOfCohort = {
  id: 'repurchase_rate_of_cohort',
  name: { zh: '复购率（同期群）', en: 'Repurchase rate of a cohort' },
  unit: 'ratio',
  better: 'higher',
  basis: 'buyer',
  formula: ['cohortRepeatBuyers', '÷', 'cohortBuyers'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '首购客户中 N 天内再次购买的比例，每人看的天数相同，不随期间变长而变高。满 N 天之前不能看。',
    en: 'Everybody is watched for the same N days, so a longer period does not lift it. It cannot be read before N days have passed.',
  },
} as const satisfies Metric;
