import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 总销售额: list price times pieces of every order placed, before discounts. */
export const grossSales = {
  id: 'gross_sales',
  name: { zh: '总销售额', en: 'Gross sales' },
  unit: 'fen',
  better: 'higher',
  formula: 'placedListFen',
  additivity: 'additive',
  refunds: 'kept',
  time: 'ordered',
  source: fieldStandard,
  note: {
    zh: '标价×件数的合计，未减优惠，含取消和未付款的订单；不是付款金额。',
    en: 'List price times pieces before any discount, cancelled and unpaid orders included; not what was paid.',
  },
} as const satisfies Metric;
