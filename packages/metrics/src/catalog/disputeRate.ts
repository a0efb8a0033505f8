import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 售后纠纷率: orders with a dispute over orders paid. */
export const disputeRate = {
  id: 'dispute_rate',
  name: { zh: '售后纠纷率', en: 'Dispute rate' },
  unit: 'ratio',
  better: 'lower',
  basis: 'order',
  formula: ['disputes', '÷', 'orders'],
  refunds: 'kept',
  time: 'asked',
  source: positionHandbook,
  note: {
    zh: '平台介入的纠纷单÷支付订单数。平台可能只算判商家责任的，比率会更低。',
    en: 'Disputes that the platform took up over orders paid. Some platforms count only those the shop lost.',
  },
} as const satisfies Metric;
