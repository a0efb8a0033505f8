import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 访问购件率: pieces sold for each visit. */
export const piecesPerVisit = {
  id: 'pieces_per_visit',
  name: { zh: '访问购件率', en: 'Unit session rate' },
  unit: 'ratio',
  better: 'higher',
  basis: 'pieces',
  formula: ['pieces', '÷', 'visits'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '支付件数÷访问次数，跨境平台的“单位会话率”。一次可买多件，可能超过 1。',
    en: 'Pieces over visits, the unit session percentage of cross-border platforms. One visit may buy several, so it may be over 1.',
  },
} as const satisfies Metric;
