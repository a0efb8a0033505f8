import { evaluate } from '../formula/evaluate.js';
import { type Arithmetic, bigIntegers, type Fraction } from '../formula/fraction.js';
import type { Metric } from './metric.js';
import { positiveOf } from './positiveOf.js';

/**
 * A metric's value as a fraction; `null` where there is no number, also since something that must be over 0 is not. Every input is read.
 *
 * @throws as `evaluate`, and `shape/not-list`
 */
export function evaluateMetric<Whole extends number | bigint>(
  metric: Metric,
  arithmetic: Arithmetic<Whole>,
  read: (input: string) => number | null,
): Fraction<Whole> | null {
  let value = evaluate(metric.formula, arithmetic, read);
  for (const part of positiveOf(metric)) {
    const under = evaluate(part, arithmetic, read);
    if (value === null || under === null || arithmetic.isZero(under.top) || isBelow(under.top) !== isBelow(under.bottom)) value = null;
    // NaN has left the safe integers: which side of 0 it is on, wider numbers tell
    else if (Number.isNaN(under.top) || Number.isNaN(under.bottom)) value = under;
  }
  return value;
}

/** Whether all that must be over 0 is. @throws as `evaluate`, and `shape/not-list` */
export function isPositive(metric: Metric, read: (input: string) => number | null): boolean {
  return positiveOf(metric).every((part) => {
    const value = evaluate(part, bigIntegers, read);
    return value !== null && value.top !== 0n && isBelow(value.top) === isBelow(value.bottom);
  });
}

function isBelow(whole: number | bigint): boolean {
  return whole < 0;
}
