import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 千次观看成交（GPM）: sales for each thousand views. */
export const liveValuePerMille = {
  id: 'live_value_per_mille',
  name: { zh: '千次观看成交（GPM）', en: 'Sales per thousand views' },
  unit: 'fen',
  better: 'higher',
  formula: [['livePaidFen', '×', 1000], '÷', 'liveViews'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: { zh: '直播支付金额×1000÷观看次数，是次数不是人数。', en: 'Live sales times 1,000 over views; views, not people.' },
} as const satisfies Metric;
