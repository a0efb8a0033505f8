import { shown, ZhangguiError } from '@zhanggui/core';
import { evaluate } from '../formula/evaluate.js';
import type { Formula } from '../formula/formula.js';
import { bigIntegers } from '../formula/fraction.js';
import { nearestDouble } from '../formula/nearestDouble.js';
import type { MetricTarget } from './metricTarget.js';
import { reachesTarget } from './reachesTarget.js';

/** 与目标的差距. */
export interface TargetGap {
  /** `null` where there is no value. */
  readonly reached: boolean | null;
  /** value − target: below zero where the value is smaller, whichever side is good. */
  readonly gap: number | null;
  /** The same in hundredths; of a ratio, 百分点: −5 is 5 percentage points below. */
  readonly points: number | null;
}

/**
 * 对标: how far a value is from its target, and whether it reaches it.
 *
 * The difference of the decimals as they are written, exact: 0.3 is 5 points under 0.35, not 4.999999999999999. A difference in points is not a
 * relative one: from 30 % to 35 % is 5 points, and a sixth more.
 *
 * @throws `target/not-target`, `target/not-number`, also for a gap larger than a double can be
 * @example
 * ```ts
 * import { compareWithTarget, compute, grossMargin } from '@zhanggui/metrics';
 * const margin = compute(grossMargin, { paidFen: 100000, refundFen: 0, goodsCostFen: 70000, returnedCostFen: 0 });
 * compareWithTarget(margin, { is: 'at-least', value: 0.35 }); // => { reached: false, gap: -0.05, points: -5 }
 * ```
 */
export function compareWithTarget(value: number | null, target: MetricTarget): TargetGap {
  const reached = reachesTarget(value, target);
  if (value === null) return { reached, gap: null, points: null };
  const gap: Formula = [value, '-', target.value];
  return { reached, gap: exactly(gap), points: exactly([gap, '×', 100]) };
}

function exactly(formula: Formula): number {
  const value = nearestDouble(evaluate(formula, bigIntegers, () => null)!);
  if (!Number.isFinite(value)) throw new ZhangguiError('target/not-number', { value: shown(value) });
  return value;
}
