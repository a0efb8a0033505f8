import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 退货率: pieces sent back over pieces sold. */
export const returnRate = {
  id: 'return_rate',
  name: { zh: '退货率（按件数）', en: 'Return rate (by pieces)' },
  unit: 'ratio',
  better: 'lower',
  basis: 'pieces',
  formula: ['returnedPieces', '÷', 'pieces'],
  refunds: 'on-refund-day',
  time: 'refunded',
  source: dutiesHandbook,
  note: {
    zh: '退回件数÷卖出件数。只退款不退货的不算；退的可能是以前卖的。',
    en: 'Pieces back over pieces sold. A refund without a return is none; what comes back may have been sold earlier.',
  },
} as const satisfies Metric;
