import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 直播观看人数: people who entered the live room. */
export const liveViewers = {
  id: 'live_viewers',
  name: { zh: '直播观看人数', en: 'Live viewers' },
  unit: 'count',
  better: 'higher',
  basis: 'people',
  formula: 'liveViewers',
  time: 'visited',
  source: fieldStandard,
  note: {
    zh: '按人去重，同一人看几场只算一次，各场不可相加。',
    en: 'Distinct people: who watched several shows is one, so shows do not add up.',
  },
} as const satisfies Metric;
