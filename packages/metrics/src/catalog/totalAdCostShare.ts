import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 全店推广费比（TACoS）: spend out of all sales. */
export const totalAdCostShare = {
  id: 'total_ad_cost_share',
  name: { zh: '全店推广费比（TACoS）', en: 'Total ad cost of sales' },
  unit: 'ratio',
  better: 'lower',
  basis: 'amount',
  formula: ['adSpendFen', '÷', 'paidFen'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: { zh: '分母是全店支付金额，不受归因天数影响。', en: 'Over all sales, so the days of attribution have no part in it.' },
} as const satisfies Metric;
