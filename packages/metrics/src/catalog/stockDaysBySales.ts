import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 周转天数 by sales: how many days the stock lasts, against sales at price. */
export const stockDaysBySales = {
  id: 'stock_days_by_sales',
  name: { zh: '周转天数（按销售额）', en: 'Days of stock (by sales)' },
  unit: 'days',
  better: 'lower',
  basis: 'amount',
  formula: ['stockFen', '÷', 'dailySalesFen'],
  time: 'snapshot',
  source: positionHandbook,
  note: {
    zh: '库存金额÷日均销售额，手册的口径。库存按成本、销售按售价，毛利越高天数越显得短。',
    en: 'Stock over a day’s sales, as the handbook has it. Stock is at cost and sales at price, so a high margin makes it look short.',
  },
} as const satisfies Metric;
