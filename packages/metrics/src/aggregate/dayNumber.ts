import { addDays, type Day, daysBetween } from '@zhanggui/core';

/** The first and the last day that a `Day` can be, as numbers. */
export const firstDayNumber = -719_162;
export const lastDayNumber = 2_932_896;

const epoch = '1970-01-01' as Day;

/**
 * 日序号: the number of a day in columns: days since 1970-01-01.
 *
 * @throws `day/not-day`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { dayNumber } from '@zhanggui/metrics';
 * dayNumber(parseDay('2026-06-18')); // => 20622
 * ```
 */
export function dayNumber(day: Day): number {
  return daysBetween(epoch, day);
}

/**
 * 日序号变日期: the day of a number in a column.
 *
 * @throws `day/not-count`, `day/out-of-range`
 * @example
 * ```ts
 * import { dayOfNumber } from '@zhanggui/metrics';
 * dayOfNumber(20622); // => '2026-06-18'
 * ```
 */
export function dayOfNumber(number: number): Day {
  if (!(Number.isInteger(number) && number >= firstDayNumber && number <= lastDayNumber)) return addDays(epoch, number);
  // what addDays says, in a fifth of the time: an answer has a day in every row. Years begin in March, so that a leap day is the last,
  // and are counted from 0000-03-01, 719,468 days before 1970; an era is the 146,097 days of 400 years.
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = era * 400 + yearOfEra + (month < 10 ? 0 : 1);
  return `${pad(year, 4)}-${pad(month < 10 ? month + 3 : month - 9, 2)}-${pad(date, 2)}` as Day;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
