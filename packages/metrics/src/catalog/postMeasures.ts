import type { Measure } from '../metric/measure.js';

/** 内容表的度量: the inputs that stand in a table `posts`, one row for each day and post, as platforms export them. */
export const postMeasures = [
  {
    id: 'contentImpressions',
    name: { zh: '内容曝光次数', en: 'Impressions of posts' },
    unit: 'count',
    table: 'posts',
    aggregate: 'sum',
    column: 'contentImpressions',
  },
  { id: 'contentReads', name: { zh: '阅读次数', en: 'Reads' }, unit: 'count', table: 'posts', aggregate: 'sum', column: 'contentReads' },
  {
    id: 'interactions',
    name: { zh: '互动次数', en: 'Interactions' },
    unit: 'count',
    table: 'posts',
    aggregate: 'sum',
    column: 'interactions',
  },
  { id: 'plays', name: { zh: '播放次数', en: 'Plays' }, unit: 'count', table: 'posts', aggregate: 'sum', column: 'plays' },
  {
    id: 'completedPlays',
    name: { zh: '播完次数', en: 'Plays to the end' },
    unit: 'count',
    table: 'posts',
    aggregate: 'sum',
    column: 'completedPlays',
  },
  {
    id: 'contentCostFen',
    name: { zh: '内容费用', en: 'Cost of content' },
    unit: 'fen',
    table: 'posts',
    aggregate: 'sum',
    column: 'contentCostFen',
  },
] as const satisfies readonly Measure[];
