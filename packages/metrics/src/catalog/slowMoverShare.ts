import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 滞销品占比: slow movers among the goods on sale. */
export const slowMoverShare = {
  id: 'slow_mover_share',
  name: { zh: '滞销品占比', en: 'Share of slow movers' },
  unit: 'ratio',
  better: 'lower',
  formula: ['slowSkus', '÷', 'skusOnSale'],
  time: 'paid',
  source: positionHandbook,
  note: {
    zh: '什么算滞销由店铺定：七天合计少，还是每天都少，差别很大。',
    en: 'What is slow is the shop’s choice: few in seven days together, or few on each of them, makes a large difference.',
  },
} as const satisfies Metric;
