import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 粉丝数: people who follow the shop. */
export const fans = {
  id: 'fans',
  name: { zh: '粉丝数', en: 'Followers' },
  unit: 'count',
  better: 'higher',
  basis: 'people',
  formula: 'fans',
  time: 'snapshot',
  source: fieldStandard,
  note: {
    zh: '某一天的存量，各天不可相加；多个账号的粉丝可能是同一人。',
    en: 'As of one day; days do not add up, and followers of two accounts may be the same people.',
  },
} as const satisfies Metric;
