import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 件单价: what a piece sold for. */
export const valuePerPiece = {
  id: 'value_per_piece',
  name: { zh: '件单价', en: 'Average price per piece' },
  unit: 'fen',
  better: 'context',
  basis: 'pieces',
  formula: ['paidFen', '÷', 'pieces'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: { zh: '支付金额÷支付件数，优惠已减。', en: 'Paid amount over pieces, after discounts.' },
} as const satisfies Metric;
