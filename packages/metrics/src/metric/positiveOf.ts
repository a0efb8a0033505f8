import { checkList, refuseOver } from '@zhanggui/core';
import { evaluate } from '../formula/evaluate.js';
import type { Formula } from '../formula/formula.js';
import { bigIntegers, type Fraction, isOverZero } from '../formula/fraction.js';
import { metricLimits } from '../formula/metricLimits.js';
import type { Metric } from './metric.js';

/** What must be over 0 for a metric to be a number. @throws `shape/not-list`, `limit/exceeded` over 1,000 */
export function positiveOf({ positive }: Metric): readonly Formula[] {
  if (positive === undefined) return [];
  checkList('positive', positive);
  refuseOver(metricLimits, 'conditions', positive.length);
  return positive;
}

/** Whether all of these parts are over 0. @throws as `evaluate` */
export function arePositive(parts: readonly Formula[], read: (input: string) => number | Fraction<bigint> | null): boolean {
  return parts.every((part) => {
    const value = evaluate(part, bigIntegers, read);
    return value !== null && isOverZero(value);
  });
}
