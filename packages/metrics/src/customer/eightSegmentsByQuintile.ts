import { eightKinds } from './eightKinds.js';
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
    { ...eightKinds.importantValue, recency: high, frequency: high, monetary: high },
    { ...eightKinds.importantDevelop, recency: high, frequency: low, monetary: high },
    { ...eightKinds.importantKeep, recency: low, frequency: high, monetary: high },
    { ...eightKinds.importantWinBack, recency: low, frequency: low, monetary: high },
    { ...eightKinds.ordinaryValue, recency: high, frequency: high, monetary: low },
    { ...eightKinds.ordinaryDevelop, recency: high, frequency: low, monetary: low },
    { ...eightKinds.ordinaryKeep, recency: low, frequency: high, monetary: low },
    { ...eightKinds.ordinaryWinBack, recency: low, frequency: low, monetary: low },
  ],
  otherwise: { id: 'other', name: { zh: '其他', en: 'Others' } },
} as const satisfies Segmentation;
