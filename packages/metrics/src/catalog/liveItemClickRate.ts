import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 直播商品点击率: how many of the showings of goods were clicked. */
export const liveItemClickRate = {
  id: 'live_item_click_rate',
  name: { zh: '直播商品点击率', en: 'Live item click rate' },
  unit: 'ratio',
  better: 'higher',
  formula: ['itemClicks', '÷', 'itemImpressions'],
  time: 'visited',
  source: fieldStandard,
  note: { zh: '商品点击次数÷商品曝光次数。', en: 'Clicks on goods over their showings.' },
} as const satisfies Metric;
