import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 物流异常率: parcels that stick, of those shipped. */
export const exceptionRate = {
  id: 'exception_rate',
  name: { zh: '物流异常率', en: 'Parcel exception rate' },
  unit: 'ratio',
  better: 'lower',
  formula: ['exceptionParcels', '÷', 'shippedParcels'],
  time: 'shipped',
  source: dutiesHandbook,
  note: {
    zh: '多少小时没有新轨迹算滞留，由店铺定；手册用超过 24 小时。',
    en: 'How many hours without a scan is stuck is the shop’s choice; the handbook says more than 24.',
  },
} as const satisfies Metric;
