import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 库存件数: pieces on hand. */
export const stockPiecesOnHand = {
  id: 'stock_pieces_on_hand',
  name: { zh: '库存件数', en: 'Pieces in stock' },
  unit: 'count',
  better: 'context',
  basis: 'pieces',
  formula: 'stockPieces',
  additivity: 'within-day',
  time: 'snapshot',
  source: dutiesHandbook,
  note: { zh: '某一天的库存，各仓可相加，各天不可相加。', en: 'Of one day: warehouses add up, days do not.' },
} as const satisfies Metric;
