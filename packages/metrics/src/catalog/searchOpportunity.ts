import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 搜索机会: searches for a word for each product that competes for it. */
export const searchOpportunity = {
  id: 'search_opportunity',
  name: { zh: '搜索机会（热度÷竞争度）', en: 'Search opportunity' },
  unit: 'average',
  better: 'higher',
  formula: ['searchHeat', '÷', 'competingGoods'],
  time: 'snapshot',
  source: positionHandbook,
  note: {
    zh: '搜索热度÷竞争商品数，只能在同一个平台、同一天的数里互相比较。',
    en: 'Searches over goods that compete; only words of one platform and one day compare.',
  },
} as const satisfies Metric;
