import type { Metric } from '../metric/metric.js';
import { grossMargin } from './grossMargin.js';
import { fieldStandard } from './metricSources.js';
import { stockTurnover } from './stockTurnover.js';

/** 交叉比率: margin times turnover. */
export const crossRatio = {
  id: 'cross_ratio',
  name: { zh: '交叉比率', en: 'Cross ratio' },
  unit: 'average',
  better: 'higher',
  formula: ['grossMargin', '×', 'stockTurnover'],
  inputMetrics: { grossMargin, stockTurnover },
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '毛利率×周转率：薄利快卖与厚利慢卖放在一起比。',
    en: 'Margin times turnover, so that thin and fast compares with rich and slow.',
  },
} as const satisfies Metric;
