import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 笔单价: what an order is worth; some systems call this 客单价. */
export const valuePerOrder = {
  id: 'value_per_order',
  name: { zh: '笔单价（按订单）', en: 'Average order value' },
  unit: 'fen',
  better: 'higher',
  basis: 'order',
  formula: ['paidFen', '÷', 'orders'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: {
    zh: '支付金额÷支付订单数。有的系统也叫“客单价”，与按买家的口径不可混用。',
    en: 'Paid amount over orders. Some systems call this 客单价 too; it is another figure than the value per buyer.',
  },
} as const satisfies Metric;
