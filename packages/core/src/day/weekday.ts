import type { Day } from './day.js';
import { toDayNumber } from './dayNumber.js';

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
  // counted from 0001-01-01, a Monday, so that no number is negative
  return (((toDayNumber(day) + 719_162) % 7) + 1) as Weekday;
}
