import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';
import { payConversionByBuyer } from './payConversionByBuyer.js';
import { valuePerBuyer } from './valuePerBuyer.js';

/** 流量×转化率×客单价, by buyer: the GMV that three factors make, for targets and for what changed. */
export const gmvByBuyer = {
  id: 'gmv_by_buyer',
  name: { zh: '销售额＝访客数×支付转化率×客单价', en: 'GMV = visitors × pay conversion × value per buyer' },
  unit: 'fen',
  better: 'higher',
  basis: 'buyer',
  formula: [['visitors', '×', 'payConversionByBuyer'], '×', 'valuePerBuyer'],
  inputMetrics: { payConversionByBuyer, valuePerBuyer },
  additivity: 'additive',
  refunds: 'kept',
  time: 'paid',
  source: positionHandbook,
  note: {
    zh: '转化率与客单价同按买家，三者相乘才等于销售额。',
    en: 'Conversion and value are both per buyer: only then the product is the GMV.',
  },
} as const satisfies Metric;
