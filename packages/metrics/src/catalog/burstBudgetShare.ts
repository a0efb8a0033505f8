import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 爆发期预算占比: how much of the promotion budget is kept for the days of the campaign. */
export const burstBudgetShare = {
  id: 'burst_budget_share',
  name: { zh: '爆发期推广预算占比', en: 'Share of budget for the peak' },
  unit: 'ratio',
  better: 'context',
  basis: 'amount',
  formula: ['burstBudgetFen', '÷', 'budgetFen'],
  time: 'snapshot',
  source: positionHandbook,
  note: {
    zh: '爆发期推广预算÷整场活动推广预算。手册用 60%，其余怎么分由店铺定。',
    en: 'Budget for the peak days over that of the whole campaign. The handbook says 60 %; how the rest is split is the shop’s choice.',
  },
} as const satisfies Metric;
