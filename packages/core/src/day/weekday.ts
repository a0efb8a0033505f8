import type { Day } from './day.js';
import { toUtc } from './utcDay.js';

/** 星期: 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * 星期几 of a day.
 *
 * @throws `day/not-day`
 * @example
 * ```ts
 * import { parseDay, weekdayOf } from '@zhanggui/core';
 * weekdayOf(parseDay('2026-11-11')); // => 3
 * ```
 */
export function weekdayOf(day: Day): Weekday {
  return (toUtc(day).getUTCDay() || 7) as Weekday;
}
