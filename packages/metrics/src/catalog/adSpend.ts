import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 推广花费: what promotion cost. */
export const adSpend = {
  id: 'ad_spend',
  name: { zh: '推广花费', en: 'Ad spend' },
  unit: 'fen',
  better: 'context',
  formula: 'adSpendFen',
  additivity: 'additive',
  time: 'visited',
  source: dutiesHandbook,
  note: { zh: '实际扣费，不含赠送的红包。', en: 'What was charged; credits that the platform gave are not in it.' },
} as const satisfies Metric;
