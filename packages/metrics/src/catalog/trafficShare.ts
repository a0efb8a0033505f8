import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 流量来源占比: how many of the visitors came from one source. */
export const trafficShare = {
  id: 'traffic_share',
  name: { zh: '流量来源占比', en: 'Share of a traffic source' },
  unit: 'ratio',
  better: 'context',
  basis: 'people',
  formula: ['sourceVisitors', '÷', 'visitors'],
  time: 'visited',
  source: positionHandbook,
  note: {
    zh: '来源访客数÷全部访客数。一人可从多个来源进店，各来源占比之和会超过 1；按访问次数算才等于 1。',
    en: 'Visitors of a source over all. One may come from several sources, so shares add up to more than 1; counted by visits they add up to 1.',
  },
} as const satisfies Metric;
