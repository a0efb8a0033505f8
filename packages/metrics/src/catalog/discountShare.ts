import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 优惠占比: what came off out of the list price. */
export const discountShare = {
  id: 'discount_share',
  name: { zh: '优惠占比', en: 'Share taken off' },
  unit: 'ratio',
  better: 'context',
  basis: 'amount',
  formula: ['discountFen', '÷', 'listFen'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '优惠金额÷标价金额。平台出的优惠算不算要先定。',
    en: 'Discounts over the list price. Settle whether those that the platform pays count.',
  },
} as const satisfies Metric;
