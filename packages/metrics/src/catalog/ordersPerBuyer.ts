import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 人均购买次数: orders of a buyer in the period. */
export const ordersPerBuyer = {
  id: 'orders_per_buyer',
  name: { zh: '人均购买次数', en: 'Orders per buyer' },
  unit: 'average',
  better: 'higher',
  basis: 'buyer',
  formula: ['orders', '÷', 'buyers'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '支付订单数÷支付买家数，期间越长越高。客单价＝笔单价×人均购买次数。',
    en: 'Orders over buyers; longer periods give more. The value per buyer is the value per order times this.',
  },
} as const satisfies Metric;
