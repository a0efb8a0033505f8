import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 售罄率: pieces sold of the pieces that came in. */
export const sellThroughRate = {
  id: 'sell_through_rate',
  name: { zh: '售罄率', en: 'Sell-through rate' },
  unit: 'ratio',
  better: 'higher',
  basis: 'pieces',
  formula: ['pieces', '÷', 'receivedPieces'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: { zh: '同一批货的卖出件数÷进货件数。不是动销率。', en: 'Of one lot, pieces sold over pieces received. Not the active SKU rate.' },
} as const satisfies Metric;
