import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 直播转化率: how many of the viewers bought. */
export const liveConversion = {
  id: 'live_conversion',
  name: { zh: '直播转化率', en: 'Live conversion' },
  unit: 'ratio',
  better: 'higher',
  basis: 'buyer',
  formula: ['liveBuyers', '÷', 'liveViewers'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '直播间成交人数÷观看人数。平台也有用商品点击人数作分母的。',
    en: 'Buyers of the show over viewers. Some platforms divide by people who clicked goods.',
  },
} as const satisfies Metric;
