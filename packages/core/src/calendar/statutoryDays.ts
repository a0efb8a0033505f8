import type { Day } from '../day/day.js';
import { addDays } from '../day/shiftDay.js';
import { factOn } from '../fact/factOn.js';
import type { Text } from '../text/text.js';
import { festivalDay } from './festivalDay.js';
import { type StatutoryHoliday, statutoryHolidays } from './statutoryHolidays.js';

/**
 * 一年的法定节假日: the days off by the law in force on the year's first day, with their names.
 *
 * @param year - four digits
 * @returns lunar ones only where the festival table has the year
 */
export function statutoryDays(year: string, options: { readonly asRecordedOn?: Day }): ReadonlyMap<string, Text> {
  const holidays: readonly StatutoryHoliday[] = factOn(statutoryHolidays, `${year}-01-01` as Day, options)?.value ?? [];
  return new Map(holidays.flatMap((holiday) => daysOf(holiday, year).map((day) => [day, holiday.name])));
}

function daysOf(holiday: StatutoryHoliday, year: string): string[] {
  if ('dates' in holiday) return holiday.dates.map((date) => `${year}-${date}`);
  const festival = festivalDay(holiday.festival, Number(year));
  return festival === null ? [] : holiday.shifts.map((shift) => addDays(festival, shift));
}
