import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 加购率 by pieces: pieces put into carts for each visitor. */
export const addToCartRateByPieces = {
  id: 'add_to_cart_rate_by_pieces',
  name: { zh: '加购率（按件数）', en: 'Add-to-cart rate (by pieces)' },
  unit: 'ratio',
  better: 'higher',
  basis: 'pieces',
  formula: ['cartPieces', '÷', 'visitors'],
  time: 'visited',
  source: positionHandbook,
  note: { zh: '加购件数÷访客数，一人可加多件，可能超过 1。', en: 'Pieces added over visitors: one may add several, so it may be over 1.' },
} as const satisfies Metric;
