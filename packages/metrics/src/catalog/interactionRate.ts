import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 互动率: likes, comments, favourites and shares for each read. */
export const interactionRate = {
  id: 'interaction_rate',
  name: { zh: '互动率', en: 'Interaction rate' },
  unit: 'ratio',
  better: 'higher',
  formula: ['interactions', '÷', 'contentReads'],
  time: 'visited',
  source: fieldStandard,
  note: {
    zh: '点赞、评论、收藏、转发次数合计÷阅读次数，一人可多次，可能超过 1。哪些算互动各平台不同。',
    en: 'Likes, comments, favourites and shares over reads; one may do several, so it may be over 1. Platforms differ on what counts.',
  },
} as const satisfies Metric;
