import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 好评率: good reviews over all reviews. */
export const goodReviewRate = {
  id: 'good_review_rate',
  name: { zh: '好评率', en: 'Good review rate' },
  unit: 'ratio',
  better: 'higher',
  formula: ['goodReviews', '÷', 'reviews'],
  time: 'asked',
  platformNames: {
    taobao: { zh: '商品好评率', en: 'Good review rate of goods' },
    tmall: { zh: '商品好评率', en: 'Good review rate of goods' },
  },
  source: positionHandbook,
  note: {
    zh: '好评数÷全部评价数。系统默认好评算不算，结果差很多。',
    en: 'Good reviews over all. Whether automatic good reviews count makes a large difference.',
  },
} as const satisfies Metric;
