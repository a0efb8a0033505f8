import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 复购率: how many of the buyers bought at least twice. */
export const repurchaseRate = {
  id: 'repurchase_rate',
  name: { zh: '复购率', en: 'Repurchase rate' },
  unit: 'ratio',
  better: 'higher',
  basis: 'buyer',
  formula: ['repeatBuyers', '÷', 'buyers'],
  refunds: 'kept',
  time: 'paid',
  source: positionHandbook,
  note: {
    zh: '期间内支付 2 单及以上的买家数÷期间内买家数。期间越长越高，只能与同样长的期间比较。',
    en: 'Buyers who paid two orders or more over buyers, within the period. A longer period gives a higher rate: compare equal lengths.',
  },
} as const satisfies Metric;
