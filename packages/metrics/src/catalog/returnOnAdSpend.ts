import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 推广ROI: sales ascribed to promotion for each 元 spent. */
export const returnOnAdSpend = {
  id: 'return_on_ad_spend',
  name: { zh: '推广ROI', en: 'Return on ad spend' },
  unit: 'average',
  better: 'higher',
  basis: 'amount',
  formula: ['adPaidFen', '÷', 'adSpendFen'],
  refunds: 'kept',
  time: 'visited',
  source: positionHandbook,
  note: {
    zh: '归因到推广的支付金额÷花费，不减退款。是销售额不是利润，赚不赚看保本ROI。',
    en: 'Paid amount ascribed to ads over spend, before refunds. Sales, not profit: hold it against the break-even ROI.',
  },
} as const satisfies Metric;
