import type { Day } from '../day/day.js';
import { readCalendar, type WorkdayAnswer } from './readCalendar.js';
import type { CalendarOptions } from './workCalendar.js';

/**
 * 是否工作日: whether a day is worked, by the State Council's notices (调休 included) and the company's own days.
 *
 * A year without a notice is answered by weekday and by the statutory days off that are known (lunar ones until 2030, none before
 * 2025), as `provisional`; 调休 is never guessed. A company's own day is never provisional: the company has the word.
 * The last days of a December are `official` by their own year's notice, though the next one may still move them.
 *
 * A calendar from outside is read with `workCalendarSchema` first; here only its shape is checked, not that the days of its notices exist.
 *
 * @throws `day/not-day`, `day/not-count` for the year of a notice, `shape/not-object` and `shape/not-list` for a calendar or notice of another shape, `limit/exceeded` for over 200 notices, over 366 lines of one notice or over 3,660 company days
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { chinaCalendar, isWorkday } from '@zhanggui/core/calendar';
 * isWorkday(parseDay('2026-02-14')); // => { value: true, basis: 'official' }
 * isWorkday(parseDay('2027-02-08')); // => { value: false, basis: 'provisional', holiday: { zh: '春节', en: 'Spring Festival' } }
 * isWorkday(parseDay('2027-02-10'), { calendar: { ...chinaCalendar, closed: [parseDay('2027-02-10')] } }); // => { value: false, basis: 'official' }
 * ```
 */
export function isWorkday(day: Day, options: CalendarOptions = {}): WorkdayAnswer {
  return readCalendar(options)(day);
}
