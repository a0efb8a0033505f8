import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 销售占比: sales of one group of goods out of all. */
export const salesShare = {
  id: 'sales_share',
  name: { zh: '销售占比（引流款、利润款、形象款）', en: 'Sales share of a group' },
  unit: 'ratio',
  better: 'context',
  basis: 'amount',
  formula: ['groupFen', '÷', 'paidFen'],
  refunds: 'kept',
  time: 'paid',
  source: dutiesHandbook,
  note: { zh: '一个商品只归一类，占比之和才等于 1。', en: 'Each product in one group, or the shares do not add up to 1.' },
} as const satisfies Metric;
