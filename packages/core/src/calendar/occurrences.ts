import { type Day, isDay } from '../day/day.js';
import { eachDay, monthOf, type Period, quarterOf, weekOf } from '../day/period.js';
import { addDays } from '../day/shiftDay.js';
import { weekdayOf } from '../day/weekday.js';
import { checkOption } from '../error/checkOption.js';
import { checkList, checkObject } from '../error/checkShape.js';
import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import type { CalendarDay } from './addWorkdays.js';
import { type CalendarReader, readCalendar, watchBasis } from './readCalendar.js';
import type { Monthly, Recurrence, Weekly, WorkdayOf, Yearly } from './recurrence.js';
import type { CalendarOptions } from './workCalendar.js';

/**
 * 周期日程: the days of a recurrence that lie inside a period, in order.
 *
 * Weekly, monthly and yearly days need no calendar and move for no holiday: their basis is always `official`.
 *
 * @throws `day/not-day`, `day/backwards`, `limit/exceeded` for a period over 3,660 days, `option/unknown` for another kind, weekday,
 *   unit or position, `shape/not-object` and `shape/not-list` for what is no recurrence or period at all, `day/not-month-day`, `day/out-of-range` where a week reaches beyond the year 9999, and as `isWorkday`
 * @example
 * ```ts
 * import { monthOf, parseDay } from '@zhanggui/core';
 * import { occurrences } from '@zhanggui/core/calendar';
 * const march = monthOf(parseDay('2026-03-01'));
 * occurrences({ kind: 'weekly', weekdays: [3] }, march).map(({ day }) => day); // => ['2026-03-04', '2026-03-11', '2026-03-18', '2026-03-25']
 * const february = monthOf(parseDay('2026-02-01'));
 * occurrences({ kind: 'workday-of', of: 'month', position: 'last' }, february); // => [{ day: '2026-02-28', basis: 'official' }]
 * ```
 */
export function occurrences(recurrence: Recurrence, period: Period, options: CalendarOptions = {}): CalendarDay[] {
  checkObject('recurrence', recurrence);
  checkObject('period', period);
  checkOption('kind', recurrence.kind, ['every-workday', 'weekly', 'monthly', 'yearly', 'workday-of']);
  const days = eachDay(period);
  if (recurrence.kind !== 'every-workday' && recurrence.kind !== 'workday-of')
    return days.filter(dayTest(recurrence)).map((day) => ({ day, basis: 'official' }));
  const calendar = readCalendar(options);
  const searches = recurrence.kind === 'workday-of' ? unitsOf(recurrence, period) : days.map((day) => [day]);
  return searches.flatMap((search) => firstWorkday(search, calendar)).filter(({ day }) => period.from <= day && day <= period.to);
}

function dayTest(recurrence: Weekly | Monthly | Yearly): (day: Day) => boolean {
  switch (recurrence.kind) {
    case 'weekly': {
      checkList('weekdays', recurrence.weekdays);
      const weekdays = new Set(recurrence.weekdays);
      for (const weekday of weekdays) checkOption('weekdays', weekday, [1, 2, 3, 4, 5, 6, 7]);
      return (day) => weekdays.has(weekdayOf(day));
    }
    case 'monthly': {
      const wanted = recurrence.day;
      if (!(Number.isInteger(wanted) && wanted >= 1 && wanted <= 31))
        throw new ZhangguiError('day/not-month-day', { value: shown(wanted) });
      return (day) => isOrEnds(day, Number(day.slice(8)), wanted);
    }
    case 'yearly': {
      const wanted = recurrence.monthDay;
      if (typeof wanted !== 'string' || !isDay(`2024-${wanted}`)) throw new ZhangguiError('day/not-month-day', { value: shown(wanted) });
      const [month, date] = [wanted.slice(0, 2), Number(wanted.slice(3))];
      return (day) => day.slice(5, 7) === month && isOrEnds(day, Number(day.slice(8)), date);
    }
  }
}

/** The wanted day of the month, or the last one of a month that is too short for it. */
function isOrEnds(day: Day, date: number, wanted: number): boolean {
  return date === wanted || (date < wanted && day === monthOf(day).to);
}

/** The days of every week, month or quarter that the period touches, in the order in which they are asked. */
function unitsOf({ of, position }: WorkdayOf, { from, to }: Period): Day[][] {
  checkOption('position', position, ['first', 'last']);
  checkOption('of', of, ['week', 'month', 'quarter']);
  const unitOf = { week: weekOf, month: monthOf, quarter: quarterOf }[of];
  const units = [unitOf(from)];
  for (let last = units[0]!.to; last < to; last = units.at(-1)!.to) units.push(unitOf(addDays(last, 1)));
  return units.map((unit) => (position === 'first' ? eachDay(unit) : eachDay(unit).reverse()));
}

function firstWorkday(days: readonly Day[], calendar: CalendarReader): CalendarDay[] {
  const { isWorkday, basis } = watchBasis(calendar);
  const day = days.find(isWorkday);
  return day === undefined ? [] : [{ day, basis: basis() }];
}
