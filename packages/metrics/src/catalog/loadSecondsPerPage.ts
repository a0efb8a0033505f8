import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 页面加载时长: how long a page took to load. */
export const loadSecondsPerPage = {
  id: 'load_seconds_per_page',
  name: { zh: '页面加载时长', en: 'Load time per page' },
  unit: 'seconds',
  better: 'lower',
  formula: ['loadSeconds', '÷', 'pageLoads'],
  time: 'visited',
  source: positionHandbook,
  note: { zh: '平均值会掩盖最慢的那部分人，配合 90 分位看。', en: 'A mean hides the slowest: look at the 90th percentile too.' },
} as const satisfies Metric;
