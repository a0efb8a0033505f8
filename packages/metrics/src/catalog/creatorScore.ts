import type { Metric } from '../metric/metric.js';
import { positionHandbook } from './metricSources.js';

/** 带货口碑: the score that the platform gives a creator. */
export const creatorScore = {
  id: 'creator_score',
  name: { zh: '带货口碑分', en: 'Creator score' },
  unit: 'score',
  better: 'higher',
  formula: 'creatorScore',
  time: 'snapshot',
  source: positionHandbook,
  note: {
    zh: '平台算出的分，公式不公开，只能读取，不能按商品加权还原。',
    en: 'The platform’s own score; its formula is not public, so it is read and not computed.',
  },
} as const satisfies Metric;
