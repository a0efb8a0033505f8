import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 单次阅读成本: what a read costs. */
export const contentCostPerRead = {
  id: 'content_cost_per_read',
  name: { zh: '单次阅读成本', en: 'Cost per read' },
  unit: 'fen',
  better: 'lower',
  formula: ['contentCostFen', '÷', 'contentReads'],
  time: 'visited',
  source: fieldStandard,
  note: { zh: '合作和投放费用÷阅读次数。', en: 'Fees and ads of the content over reads.' },
} as const satisfies Metric;
