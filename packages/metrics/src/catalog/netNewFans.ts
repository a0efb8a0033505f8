import type { Metric } from '../metric/metric.js';
import { fieldStandard } from './metricSources.js';

/** 净增粉丝: new followers less those who left. */
export const netNewFans = {
  id: 'net_new_fans',
  name: { zh: '净增粉丝', en: 'Net new followers' },
  unit: 'count',
  better: 'higher',
  basis: 'people',
  formula: ['newFans', '-', 'lostFans'],
  additivity: 'additive',
  time: 'visited',
  source: fieldStandard,
  note: { zh: '新增减取关，可能为负。', en: 'New ones less those who left; it may be below zero.' },
} as const satisfies Metric;
