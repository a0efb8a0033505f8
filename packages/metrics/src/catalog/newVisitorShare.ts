import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 新访客占比: visitors who had not come before. */
export const newVisitorShare = {
  id: 'new_visitor_share',
  name: { zh: '新访客占比', en: 'Share of new visitors' },
  unit: 'ratio',
  better: 'context',
  basis: 'people',
  formula: ['newVisitors', '÷', 'visitors'],
  time: 'visited',
  source: fieldStandard,
  note: {
    zh: '“新”看多久没来过，由店铺定，不同回看天数不能比较。',
    en: 'How long one must not have come to be new is the shop’s choice; compare equal spans only.',
  },
} as const satisfies Metric;
