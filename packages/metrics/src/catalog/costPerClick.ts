import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 单次点击花费（CPC）: what a click costs. */
export const costPerClick = {
  id: 'cost_per_click',
  name: { zh: '单次点击花费（CPC）', en: 'Cost per click' },
  unit: 'fen',
  better: 'lower',
  formula: ['adSpendFen', '÷', 'clicks'],
  time: 'visited',
  source: dutiesHandbook,
  note: { zh: '花费÷点击次数，便宜的点击不一定转化。', en: 'Spend over clicks; cheap clicks need not buy.' },
} as const satisfies Metric;
