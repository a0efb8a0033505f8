import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 换货率: orders with an exchange over orders paid. */
export const exchangedOrderRate = {
  id: 'exchanged_order_rate',
  name: { zh: '换货率', en: 'Share of orders exchanged' },
  unit: 'ratio',
  better: 'lower',
  basis: 'order',
  formula: ['exchangedOrders', '÷', 'orders'],
  refunds: 'kept',
  time: 'asked',
  source: fieldStandard,
  note: { zh: '换货不产生退款，不在退款率里。', en: 'An exchange moves no money and is in no refund rate.' },
} as const satisfies Metric;
