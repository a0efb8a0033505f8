import type { Day } from './day.js';
import { toDayNumber } from './dayNumber.js';

/**
 * 相差天数: how many days `to` lies after `from`; negative when it lies before.
 *
 * @throws `day/not-day`
 * @example
 * ```ts
 * import { daysBetween, parseDay } from '@zhanggui/core';
 * daysBetween(parseDay('2026-06-01'), parseDay('2026-06-18')); // => 17
 * ```
 */
export function daysBetween(from: Day, to: Day): number {
  return toDayNumber(to) - toDayNumber(from);
}
