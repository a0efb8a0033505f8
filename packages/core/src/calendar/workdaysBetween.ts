import type { Day } from '../day/day.js';
import { daysBetween } from '../day/daysBetween.js';
import { addDays } from '../day/shiftDay.js';
import { checkLimit } from '../error/limits.js';
import { readCalendar, watchBasis } from './readCalendar.js';
import type { CalendarBasis, CalendarOptions } from './workCalendar.js';

/** A number of working days. */
export interface WorkdayCount {
  readonly count: number;
  readonly basis: CalendarBasis;
}

/**
 * 相差工作日: how many working days `to` lies after `from`; negative when it lies before. `from` itself is not counted, `to` is.
 *
 * The inverse of `addWorkdays`.
 *
 * @throws `day/not-day`, `limit/exceeded` over 3,660 days, and as `isWorkday`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { workdaysBetween } from '@zhanggui/core/calendar';
 * workdaysBetween(parseDay('2026-02-13'), parseDay('2026-02-25')); // => { count: 3, basis: 'official' }
 * ```
 */
export function workdaysBetween(from: Day, to: Day, options: CalendarOptions = {}): WorkdayCount {
  const days = daysBetween(from, to);
  checkLimit('daySpan', Math.abs(days));
  const calendar = watchBasis(readCalendar(options));
  const step = Math.sign(days);
  let count = 0;
  for (let shift = step; shift !== days + step; shift += step) {
    if (calendar.isWorkday(addDays(from, shift))) count += step;
  }
  return { count, basis: calendar.basis() };
}
