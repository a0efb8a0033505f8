import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 单均运费: what a parcel costs to send. */
export const freightPerParcel = {
  id: 'freight_per_parcel',
  name: { zh: '单均运费', en: 'Freight per parcel' },
  unit: 'fen',
  better: 'lower',
  formula: ['freightFen', '÷', 'shippedParcels'],
  time: 'shipped',
  source: fieldStandard,
  note: { zh: '店铺付给快递的钱÷包裹数，一单可有几个包裹。', en: 'What the shop pays carriers over parcels; one order may have several.' },
} as const satisfies Metric;
