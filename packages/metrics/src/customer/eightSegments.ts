import { eightKinds } from './eightKinds.js';
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
