import type { Measure } from '../metric/measure.js';

/** 评价表的度量: the inputs that stand in a table `reviews`, one row a review. */
export const reviewMeasures = [
  { id: 'reviews', name: { zh: '评价总数', en: 'Reviews' }, unit: 'count', table: 'reviews', aggregate: 'rows' },
  {
    id: 'goodReviews',
    name: { zh: '好评数', en: 'Good reviews' },
    unit: 'count',
    table: 'reviews',
    aggregate: 'rows',
    where: [{ column: 'good', is: 1 }],
  },
] as const satisfies readonly Measure[];
