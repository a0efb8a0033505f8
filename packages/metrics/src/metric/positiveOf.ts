import { checkList, refuseOver } from '@zhanggui/core';
import type { Formula } from '../formula/formula.js';
import { metricLimits } from '../formula/metricLimits.js';
import type { Metric } from './metric.js';

/** What must be over 0 for a metric to be a number. @throws `shape/not-list`, `limit/exceeded` over 1,000 */
export function positiveOf({ positive }: Metric): readonly Formula[] {
  if (positive === undefined) return [];
  checkList('positive', positive);
  refuseOver(metricLimits, 'conditions', positive.length);
  return positive;
}
