import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 人均浏览量: pages that a visitor opened. */
export const viewsPerVisitor = {
  id: 'views_per_visitor',
  name: { zh: '人均浏览量', en: 'Page views per visitor' },
  unit: 'average',
  better: 'higher',
  formula: ['pageViews', '÷', 'visitors'],
  time: 'visited',
  source: fieldStandard,
  note: { zh: '浏览量÷访客数，又叫访问深度，不小于 1。', en: 'Page views over visitors, also called depth; never under 1.' },
} as const satisfies Metric;
