import { checkCount } from '../day/checkCount.js';
import type { Day } from '../day/day.js';
import { parseDay } from '../day/day.js';
import { addDays } from '../day/shiftDay.js';
import { checkLimit } from '../error/limits.js';
import { readCalendar, watchBasis } from './readCalendar.js';
import type { CalendarBasis, CalendarOptions } from './workCalendar.js';

/** A day that was found on a calendar. */
export interface CalendarDay {
  readonly day: Day;
  readonly basis: CalendarBasis;
}

/**
 * 加工作日: the working day so many working days after a day, or before it for a negative count. The day itself is not counted.
 *
 * A count of 0 leaves the day as it is, working day or not; {@link rollToWorkday} moves it.
 *
 * @throws `day/not-day`, `day/not-count`, `day/out-of-range`, `limit/exceeded` when more than 3,660 days would be walked, and as `isWorkday`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { addWorkdays } from '@zhanggui/core/calendar';
 * addWorkdays(parseDay('2026-02-13'), 3); // => { day: '2026-02-25', basis: 'official' }
 * addWorkdays(parseDay('2026-02-25'), -3); // => { day: '2026-02-13', basis: 'official' }
 * ```
 */
export function addWorkdays(day: Day, count: number, options: CalendarOptions = {}): CalendarDay {
  checkLimit('daySpan', Math.abs(checkCount(count)));
  const calendar = watchBasis(readCalendar(options));
  const step = Math.sign(count);
  let found = parseDay(day);
  for (let left = Math.abs(count), walked = 1; left > 0; walked += 1) {
    checkLimit('daySpan', walked);
    found = addDays(found, step);
    if (calendar.isWorkday(found)) left -= 1;
  }
  return { day: found, basis: calendar.basis() };
}
