import type { Metric } from '../metric/metric.js';
import { grossMargin } from './grossMargin.js';
import { fieldStandard } from './metricSources.js';

/** 保本ROI: the ROI at which promotion pays for itself. */
export const breakEvenRoi = {
  id: 'break_even_roi',
  name: { zh: '保本ROI', en: 'Break-even ROI' },
  unit: 'average',
  better: 'lower',
  basis: 'amount',
  formula: [1, '÷', 'grossMargin'],
  inputMetrics: { grossMargin },
  positive: ['grossMargin'],
  source: fieldStandard,
  note: {
    zh: '1÷毛利率。毛利率 25% 时推广ROI 要到 4 才保本，退款另算；毛利率不大于 0 时没有。',
    en: 'One over the gross margin. With a margin of 25 % it takes a ROI of 4, before refunds; without a margin over 0 there is none.',
  },
} as const satisfies Metric;
