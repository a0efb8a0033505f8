import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 付费流量占比: how many of the visitors came through paid promotion. */
export const paidTrafficShare = {
  id: 'paid_traffic_share',
  name: { zh: '付费流量占比', en: 'Share of paid traffic' },
  unit: 'ratio',
  better: 'context',
  basis: 'people',
  formula: ['paidVisitors', '÷', 'visitors'],
  time: 'visited',
  source: positionHandbook,
  note: {
    zh: '占比过高说明店铺离不开推广，应优化免费流量。',
    en: 'A high share says that the shop lives on promotion: look after free traffic.',
  },
} as const satisfies Metric;
