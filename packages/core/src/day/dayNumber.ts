import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { type Day, parseDay } from './day.js';

// Days are counted on a clock without zones. date-fns says the same (it is the oracle of the tests), but costs a function 0.5 KB.
const milliseconds = 86_400_000;

/** Days since 1970-01-01. @throws `day/not-day` */
export function toDayNumber(day: Day): number {
  return Date.parse(`${parseDay(day)}T00:00:00Z`) / milliseconds;
}

/** The day of such a number. @throws `day/out-of-range` */
export function fromDayNumber(number: number): Day {
  const date = new Date(number * milliseconds);
  const year = date.getUTCFullYear();
  // NaN, beyond what Date holds, is in no range either
  if (!(year >= 1 && year <= 9999)) throw new ZhangguiError('day/out-of-range', { value: shown(year) });
  return date.toISOString().slice(0, 10) as Day;
}
