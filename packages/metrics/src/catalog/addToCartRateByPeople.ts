import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 加购率 by people: how many of the visitors put something into their cart. */
export const addToCartRateByPeople = {
  id: 'add_to_cart_rate_by_people',
  name: { zh: '加购率（按人数）', en: 'Add-to-cart rate (by people)' },
  unit: 'ratio',
  better: 'higher',
  basis: 'people',
  formula: ['cartPeople', '÷', 'visitors'],
  time: 'visited',
  source: fieldStandard,
  note: { zh: '加购人数÷访客数，不超过 1。', en: 'Visitors who added something over all visitors; never over 1.' },
} as const satisfies Metric;
