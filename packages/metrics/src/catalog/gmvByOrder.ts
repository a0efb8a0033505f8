import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';
import { payConversionByOrder } from './payConversionByOrder.js';
import { valuePerOrder } from './valuePerOrder.js';

/** 流量×转化率×笔单价, by order: the same as by buyer, with orders counted. */
export const gmvByOrder = {
  id: 'gmv_by_order',
  name: { zh: '销售额＝访客数×支付转化率×笔单价', en: 'GMV = visitors × pay conversion × value per order' },
  unit: 'fen',
  better: 'higher',
  basis: 'order',
  formula: [['visitors', '×', 'payConversionByOrder'], '×', 'valuePerOrder'],
  inputMetrics: { payConversionByOrder, valuePerOrder },
  additivity: 'additive',
  refunds: 'kept',
  time: 'paid',
  source: positionHandbook,
  note: {
    zh: '转化率与笔单价同按订单，三者相乘才等于销售额。',
    en: 'Conversion and value are both per order: only then the product is the GMV.',
  },
} as const satisfies Metric;
