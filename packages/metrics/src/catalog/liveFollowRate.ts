import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 转粉率: how many of the viewers became followers. */
export const liveFollowRate = {
  id: 'live_follow_rate',
  name: { zh: '直播转粉率', en: 'Live follow rate' },
  unit: 'ratio',
  better: 'higher',
  basis: 'people',
  formula: ['liveNewFans', '÷', 'liveViewers'],
  time: 'visited',
  source: fieldStandard,
  note: {
    zh: '新增粉丝÷观看人数；老粉看得多时会显得低，可只看非粉丝观众。',
    en: 'New followers over viewers; with many old followers it looks low, so look at others alone.',
  },
} as const satisfies Metric;
