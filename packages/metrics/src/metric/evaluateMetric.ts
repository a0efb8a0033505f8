import { evaluate } from '../formula/evaluate.js';
import { type Arithmetic, type Fraction, isOverZero } from '../formula/fraction.js';
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
    // NaN has left the safe integers: which side of 0 it is on, wider numbers tell
    const isOpen = under !== null && (Number.isNaN(under.top) || Number.isNaN(under.bottom));
    if (under === null || !(isOpen || isOverZero(under))) value = null;
    else if (isOpen && value !== null) value = under;
  }
  return value;
}
