import { addDays as addUtcDays } from 'date-fns/addDays';
import { addMonths as addUtcMonths } from 'date-fns/addMonths';
import type { Day } from './day.js';
import { checkCount, fromUtc, toUtc } from './utcDay.js';

/**
 * 加天数: the day so many days later, or earlier for a negative number.
 *
 * @throws `day/not-day`, `day/not-count`, `day/out-of-range`
 * @example
 * ```ts
 * import { addDays, parseDay } from '@zhanggui/core';
 * addDays(parseDay('2026-06-18'), -45); // => '2026-05-04'
 * ```
 */
export function addDays(day: Day, days: number): Day {
  return fromUtc(addUtcDays(toUtc(day), checkCount(days)));
}

/**
 * 加月数: the same day of another month, or its last day where that month is shorter.
 *
 * @throws `day/not-day`, `day/not-count`, `day/out-of-range`
 * @example
 * ```ts
 * import { addMonths, parseDay } from '@zhanggui/core';
 * addMonths(parseDay('2026-01-31'), 1); // => '2026-02-28'
 * ```
 */
export function addMonths(day: Day, months: number): Day {
  return fromUtc(addUtcMonths(toUtc(day), checkCount(months)));
}

/** 加年数: the same day of another year; 02-29 becomes 02-28 in a common year. @throws as {@link addMonths} */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, checkCount(years) * 12);
}
