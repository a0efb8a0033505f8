import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 点击量: how often it was clicked. */
export const adClicks = {
  id: 'ad_clicks',
  name: { zh: '点击量', en: 'Clicks' },
  unit: 'count',
  better: 'higher',
  formula: 'clicks',
  additivity: 'additive',
  time: 'visited',
  source: dutiesHandbook,
  note: {
    zh: '点一次算一次，不是人数；点击量与访客数不会相等。',
    en: 'Every click counts; not people, so it is not the number of visitors.',
  },
} as const satisfies Metric;
