import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 连带率: pieces in an order. */
export const piecesPerOrder = {
  id: 'pieces_per_order',
  name: { zh: '连带率', en: 'Pieces per order' },
  unit: 'average',
  better: 'higher',
  basis: 'order',
  formula: ['pieces', '÷', 'orders'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: { zh: '支付件数÷支付订单数，不减退回的件数。', en: 'Pieces over orders; those that come back are not taken off.' },
} as const satisfies Metric;
