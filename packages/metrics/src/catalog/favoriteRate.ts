import type { Metric } from '../metric/metric.js';
import { platformHandbook } from './metricSources.js';

/** 收藏率: how many of the visitors kept something for later. */
export const favoriteRate = {
  id: 'favorite_rate',
  name: { zh: '收藏率', en: 'Favourite rate' },
  unit: 'ratio',
  better: 'higher',
  basis: 'people',
  formula: ['favoritePeople', '÷', 'visitors'],
  time: 'visited',
  source: platformHandbook,
  note: { zh: '收藏人数÷访客数，按人去重。', en: 'Visitors who kept something over all visitors, each once.' },
} as const satisfies Metric;
