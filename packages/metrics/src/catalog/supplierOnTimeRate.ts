import type { Metric } from '../metric/metric.js';
import { platformHandbook } from './metricSources.js';

/** 供应商准时交货率: deliveries that came in time. */
export const supplierOnTimeRate = {
  id: 'supplier_on_time_rate',
  name: { zh: '供应商准时交货率', en: 'Supplier on-time rate' },
  unit: 'ratio',
  better: 'higher',
  formula: ['onTimeDeliveries', '÷', 'deliveries'],
  source: platformHandbook,
  note: {
    zh: '按约定日期到货的批次÷到期批次。少交、错交算不算准时要先定。',
    en: 'Deliveries on their day over those due. Settle whether a short or wrong one is in time.',
  },
} as const satisfies Metric;
