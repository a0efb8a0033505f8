import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 完播率: plays that went to the end. */
export const completionRate = {
  id: 'completion_rate',
  name: { zh: '完播率', en: 'Completion rate' },
  unit: 'ratio',
  better: 'higher',
  formula: ['completedPlays', '÷', 'plays'],
  time: 'visited',
  source: fieldStandard,
  note: {
    zh: '播完的次数÷播放次数，短视频天然更高，只比时长相近的。',
    en: 'Plays to the end over plays. Short videos have it easy: compare equal lengths.',
  },
} as const satisfies Metric;
