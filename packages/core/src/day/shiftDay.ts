import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { checkCount } from './checkCount.js';
import { type Day, daysInMonth, parseDay } from './day.js';
import { fromDayNumber, toDayNumber } from './dayNumber.js';

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
  return fromDayNumber(toDayNumber(day) + checkCount(days));
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
  return shiftMonths(parseDay(day), checkCount(months));
}

/**
 * 加年数: the same day of another year; 02-29 becomes 02-28 in a common year.
 *
 * @throws as {@link addMonths}
 * @example
 * ```ts
 * import { addYears, parseDay } from '@zhanggui/core';
 * addYears(parseDay('2024-02-29'), 1); // => '2025-02-28'
 * ```
 */
export function addYears(day: Day, years: number): Day {
  return shiftMonths(parseDay(day), checkCount(years) * 12);
}

/** Twelve times a count may be no safe integer any more: it is out of range all the same. */
function shiftMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const total = year * 12 + month - 1 + months;
  const toYear = Math.floor(total / 12);
  if (!(toYear >= 1 && toYear <= 9999)) throw new ZhangguiError('day/out-of-range', { value: shown(toYear) });
  const toMonth = total - toYear * 12 + 1;
  return [String(toYear).padStart(4, '0'), pad(toMonth), pad(Math.min(date, daysInMonth(toYear, toMonth)))].join('-') as Day;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
