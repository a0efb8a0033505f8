import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 浏览量（PV）: pages that were opened, every time. */
export const pageViews = {
  id: 'page_views',
  name: { zh: '浏览量（PV）', en: 'Page views' },
  unit: 'count',
  better: 'higher',
  formula: 'pageViews',
  additivity: 'additive',
  time: 'visited',
  source: positionHandbook,
  note: {
    zh: '打开一次算一次，可以按天相加。不会少于访客数，少了就是统计出错。',
    en: 'Every opening counts, so days add up. Never fewer than visitors: where they are, the count is wrong.',
  },
} as const satisfies Metric;
