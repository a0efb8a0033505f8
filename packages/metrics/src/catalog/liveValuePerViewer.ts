import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 直播UV价值: what a viewer is worth. */
export const liveValuePerViewer = {
  id: 'live_value_per_viewer',
  name: { zh: '直播UV价值', en: 'Value per live viewer' },
  unit: 'fen',
  better: 'higher',
  formula: ['livePaidFen', '÷', 'liveViewers'],
  refunds: 'kept',
  time: 'paid',
  source: fieldStandard,
  note: { zh: '直播支付金额÷观看人数。', en: 'Live sales over viewers.' },
} as const satisfies Metric;
