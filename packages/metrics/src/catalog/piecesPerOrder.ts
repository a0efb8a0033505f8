import type { Metric } from '../metric/metric.js';

/** 连带率: pieces in an order. */
export const piecesPerOrder = {
  id: 'pieces_per_order',
  name: { zh: '连带率', en: 'Pieces per order' },
  unit: 'average',
  better: 'higher',
  basis: 'order',
  formula: ['pieces', '÷', 'orders'],
} as const satisfies Metric;
