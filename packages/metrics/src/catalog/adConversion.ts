import type { Metric } from '../metric/metric.js';
import { dutiesHandbook } from './metricSources.js';

/** 推广转化率: orders out of ad clicks. */
export const adConversion = {
  id: 'ad_conversion',
  name: { zh: '推广转化率', en: 'Ad conversion' },
  unit: 'ratio',
  better: 'higher',
  basis: 'order',
  formula: ['adOrders', '÷', 'clicks'],
  time: 'visited',
  source: dutiesHandbook,
  note: {
    zh: '归因到推广的订单÷点击次数。归因看几天（1、3、7、15、30 天）由平台设置，改了就不能比较。',
    en: 'Orders ascribed to ads over clicks. The days of attribution are a setting of the platform; changed ones do not compare.',
  },
} as const satisfies Metric;
