import type { Metric } from '../metric/metric.js';
import { taobaoExperienceRules } from './metricSources.js';

/** 揽收及时率: parcels picked up within their time, of those due. */
export const pickupInTimeRate = {
  id: 'pickup_in_time_rate',
  name: { zh: '揽收及时率', en: 'Picked up in time' },
  unit: 'ratio',
  better: 'higher',
  formula: ['parcelsPickedUpInTime', '÷', 'parcelsDue'],
  time: 'shipped',
  platformNames: {
    taobao: { zh: '48小时揽收及时率', en: 'Picked up within 48 hours' },
    tmall: { zh: '48小时揽收及时率', en: 'Picked up within 48 hours' },
  },
  source: taobaoExperienceRules,
  note: {
    zh: '从付款到揽收不超过承诺时间的包裹÷到期的包裹。与揽收率不同：分母是该揽收的，不是已发货的。',
    en: 'From payment to pickup within the promise, over those due. Not the pickup rate: here the bottom is what should have been picked up.',
  },
} as const satisfies Metric;
