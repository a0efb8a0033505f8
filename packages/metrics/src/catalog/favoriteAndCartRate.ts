import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 收藏加购率: how many of the visitors kept something or put it into their cart. */
export const favoriteAndCartRate = {
  id: 'favorite_and_cart_rate',
  name: { zh: '收藏加购率', en: 'Favourite or cart rate' },
  unit: 'ratio',
  better: 'higher',
  basis: 'people',
  formula: ['favoriteOrCartPeople', '÷', 'visitors'],
  time: 'visited',
  source: fieldStandard,
  note: { zh: '既收藏又加购的人只算一次，不等于收藏率加加购率。', en: 'Who did both counts once, so it is not the sum of both rates.' },
} as const satisfies Metric;
