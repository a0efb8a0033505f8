import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 价格段占比: sales of one price band out of all. */
export const priceBandShare = {
  id: 'price_band_share',
  name: { zh: '价格段占比', en: 'Share of a price band' },
  unit: 'ratio',
  better: 'context',
  basis: 'amount',
  formula: ['bandFen', '÷', 'paidFen'],
  refunds: 'kept',
  time: 'paid',
  source: dutiesHandbook,
  note: {
    zh: '某价格段的支付金额÷全部支付金额，按成交价还是标价分段要先定。',
    en: 'Sales of the band over all. Settle whether bands are of the price paid or the list price.',
  },
} as const satisfies Metric;
