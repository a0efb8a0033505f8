import { shown, ZhangguiError } from '@zhanggui/core';
import { checkTarget, type MetricTarget } from './metricTarget.js';

/**
 * 达标: whether a value reaches its target.
 *
 * @returns `null` where there is no value, such as a rate over nothing: neither reached nor missed
 * @throws `target/not-target`, `target/not-number`
 * @example
 * ```ts
 * import { reachesTarget } from '@zhanggui/metrics';
 * reachesTarget(0.9, { is: 'at-least', value: 0.9 }); // => true
 * reachesTarget(60, { is: 'more-than', value: 60 }); // => false
 * reachesTarget(null, { is: 'at-least', value: 0.9 }); // => null
 * ```
 */
export function reachesTarget(value: number | null, target: MetricTarget): boolean | null {
  checkTarget(target);
  if (value === null) return null;
  if (!(typeof value === 'number' && Number.isFinite(value))) throw new ZhangguiError('target/not-number', { value: shown(value) });
  switch (target.is) {
    case 'at-least':
      return value >= target.value;
    case 'more-than':
      return value > target.value;
    case 'at-most':
      return value <= target.value;
    case 'less-than':
      return value < target.value;
  }
}
