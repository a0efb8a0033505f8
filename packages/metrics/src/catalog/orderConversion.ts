import type { Metric } from '../metric/metric.js';
import { sycmReport } from './metricSources.js';

/** 下单转化率: how many of the visitors placed an order, paid or not. */
export const orderConversion = {
  id: 'order_conversion',
  name: { zh: '下单转化率', en: 'Order conversion' },
  unit: 'ratio',
  better: 'higher',
  basis: 'buyer',
  formula: ['placedBuyers', '÷', 'visitors'],
  time: 'ordered',
  platformNames: { taobao: { zh: '下单转化率', en: 'Order conversion' }, tmall: { zh: '下单转化率', en: 'Order conversion' } },
  source: sycmReport,
  note: { zh: '下单买家数÷访客数，含未付款的。', en: 'Buyers who placed an order over visitors, unpaid orders included.' },
} as const satisfies Metric;
