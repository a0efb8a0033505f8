import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 点击率: how many of those shown something clicked it. */
export const clickRate = {
  id: 'click_rate',
  name: { zh: '点击率', en: 'Click-through rate' },
  unit: 'ratio',
  better: 'higher',
  formula: ['clicks', '÷', 'impressions'],
  time: 'visited',
  source: positionHandbook,
  note: {
    zh: '点击次数÷展现次数。按人数去重的点击率是另一个数。',
    en: 'Clicks over impressions, both counted every time; by people it is another figure.',
  },
} as const satisfies Metric;
