import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 促销ROI: sales of a promotion for each 元 that it cost. */
export const promotionRoi = {
  id: 'promotion_roi',
  name: { zh: '促销ROI', en: 'Promotion ROI' },
  unit: 'average',
  better: 'higher',
  basis: 'amount',
  formula: ['promotionPaidFen', '÷', 'promotionCostFen'],
  refunds: 'kept',
  time: 'paid',
  source: dutiesHandbook,
  note: {
    zh: '活动期销售额÷活动费用（优惠、赠品、推广）。没有活动也会卖出的那部分也算在里面，会高估活动的效果。',
    en: 'Sales of the promotion over its cost: discounts, gifts, ads. What would have sold anyway is in it, so it flatters the promotion.',
  },
} as const satisfies Metric;
