import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 支付件数: pieces paid for. */
export const soldPieces = {
  id: 'sold_pieces',
  name: { zh: '支付件数', en: 'Pieces sold' },
  unit: 'count',
  better: 'higher',
  basis: 'pieces',
  formula: 'pieces',
  additivity: 'additive',
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: { zh: '不减之后退回的件数。', en: 'Pieces that come back later are not taken off.' },
} as const satisfies Metric;
