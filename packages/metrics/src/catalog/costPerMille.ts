import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 千次展现花费（CPM）: what a thousand showings cost. */
export const costPerMille = {
  id: 'cost_per_mille',
  name: { zh: '千次展现花费（CPM）', en: 'Cost per mille' },
  unit: 'fen',
  better: 'lower',
  formula: [['adSpendFen', '×', 1000], '÷', 'impressions'],
  time: 'visited',
  source: dutiesHandbook,
  note: { zh: '花费×1000÷展现次数。', en: 'Spend times 1,000 over impressions.' },
} as const satisfies Metric;
