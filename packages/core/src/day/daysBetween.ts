import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { Day } from './day.js';
import { toUtc } from './utcDay.js';

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
  return differenceInCalendarDays(toUtc(to), toUtc(from)) + 0;
}
