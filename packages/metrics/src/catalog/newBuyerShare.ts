import type { Metric } from '../metric/metric.js';
import { platformHandbook } from './metricSources.js';

/** 新客占比: how many of the buyers bought for the first time. */
export const newBuyerShare = {
  id: 'new_buyer_share',
  name: { zh: '新客占比', en: 'Share of new buyers' },
  unit: 'ratio',
  better: 'context',
  basis: 'buyer',
  formula: ['newBuyers', '÷', 'buyers'],
  refunds: 'kept',
  time: 'paid',
  source: platformHandbook,
  note: { zh: '数据开始以前买过的人看起来也是新客。', en: 'Who bought before the data begins looks new.' },
} as const satisfies Metric;
