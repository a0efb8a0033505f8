import type { MetricUnit } from '../metric/metric.js';
import type { Exact } from './exact.js';
import { closeSteps, scaleOf, toNumber } from './steps.js';

/** What is to be shown: two exact values, and exact parts that add up to their difference. */
interface OpenParts {
  /** For the message. */
  readonly id: unknown;
  readonly unit: MetricUnit;
  readonly before: Exact;
  readonly after: Exact;
  readonly parts: readonly Exact[];
}

/** The same as numbers; the parts add up to `change` exactly. */
interface ClosedParts {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly parts: readonly number[];
}

/**
 * 收口: exact parts as numbers that add up to the change exactly.
 *
 * Money: before, after and all parts are whole 分 (before and after half away from zero), change is the difference of the two. Any other unit: before
 * and after are the nearest doubles; change and parts are whole multiples of one power of two, the last binary digit of the parts' absolute
 * sum, so that doubles add them up in any order without an error. Where all parts have one sign, change is the nearest double.
 * What rounding leaves goes by one step each to the parts with the largest remainders, ties to the earlier one; a part of nothing stays nothing.
 * Minus all parts gives minus all numbers.
 *
 * @throws `metric/overflow`, also where only the absolute sum of the parts is more than 2^53 − 1 分
 */
export function closeParts({ id, unit, before, after, parts }: OpenParts): ClosedParts {
  const scale = scaleOf({ id, unit, before, after, lists: () => [parts] });
  const steps = closeSteps(parts, scale.total, scale);
  return {
    before: scale.before,
    after: scale.after,
    change: toNumber(scale.total, scale),
    parts: steps.map((step) => toNumber(step, scale)),
  };
}
