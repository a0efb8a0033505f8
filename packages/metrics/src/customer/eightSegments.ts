import type { Segmentation } from './segmentation.js';

const low = { from: 1, to: 1 };
const high = { from: 2, to: null };

/**
 * 八类客户: recency, frequency and money each above or not above the mean of all customers: 2 × 2 × 2.
 *
 * Whoever equals the mean is not above it. For the median or a line of your own, copy it with another scoring of two classes:
 * `{ ...eightSegments, scoring: { by: 'quantile', classes: 2 } }`, or
 * `{ ...eightSegments, scoring: { by: 'thresholds', recencyDays: [31], orders: [2], paidFen: [20000] } }`, where reaching the line is enough.
 */
export const eightSegments = {
  id: 'eight_by_mean',
  name: { zh: '八类客户（均值）', en: 'Eight segments by the mean' },
  scoring: { by: 'mean' },
  segments: [
    { id: 'important_value', name: { zh: '重要价值客户', en: 'Important, to hold' }, recency: high, frequency: high, monetary: high },
    { id: 'important_develop', name: { zh: '重要发展客户', en: 'Important, to develop' }, recency: high, frequency: low, monetary: high },
    {
      id: 'important_keep',
      name: { zh: '重要保持客户', en: 'Important, to keep in touch' },
      recency: low,
      frequency: high,
      monetary: high,
    },
    { id: 'important_win_back', name: { zh: '重要挽留客户', en: 'Important, to win back' }, recency: low, frequency: low, monetary: high },
    { id: 'ordinary_value', name: { zh: '一般价值客户', en: 'Ordinary, to hold' }, recency: high, frequency: high, monetary: low },
    { id: 'ordinary_develop', name: { zh: '一般发展客户', en: 'Ordinary, to develop' }, recency: high, frequency: low, monetary: low },
    { id: 'ordinary_keep', name: { zh: '一般保持客户', en: 'Ordinary, to keep in touch' }, recency: low, frequency: high, monetary: low },
    { id: 'ordinary_win_back', name: { zh: '一般挽留客户', en: 'Ordinary, to win back' }, recency: low, frequency: low, monetary: low },
  ],
  otherwise: { id: 'other', name: { zh: '其他', en: 'Others' } },
} as const satisfies Segmentation;
