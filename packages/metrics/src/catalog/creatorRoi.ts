import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 达人ROI: sales through a creator for each 元 of the fee. */
export const creatorRoi = {
  id: 'creator_roi',
  name: { zh: '达人ROI', en: 'Creator ROI' },
  unit: 'average',
  better: 'higher',
  basis: 'amount',
  formula: ['creatorPaidFen', '÷', 'creatorFeeFen'],
  refunds: 'kept',
  time: 'paid',
  source: positionHandbook,
  note: {
    zh: '达人带来的支付金额÷合作费用。费用含坑位费和佣金，样品和优惠算不算要先定。',
    en: 'Paid amount through the creator over the fee. Slot fee and commission are in it; settle samples and discounts.',
  },
} as const satisfies Metric;
