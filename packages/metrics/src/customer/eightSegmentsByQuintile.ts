import type { Segmentation } from './segmentation.js';

const low = { from: 1, to: 3 };
const high = { from: 4, to: null };

/**
 * 八类客户, by quintiles: a score of 4 or 5 is high, 1 to 3 is low, which is above and not above the mean score.
 *
 * The scores tell ties apart by code, as {@link Scoring} says; for equal scores of equal customers copy it with
 * `scoring: { by: 'quantile', classes: 5 }`.
 */
export const eightSegmentsByQuintile = {
  id: 'eight_by_quintile',
  name: { zh: '八类客户（五等分）', en: 'Eight segments by quintiles' },
  scoring: { by: 'ntile', classes: 5 },
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
