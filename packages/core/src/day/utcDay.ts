import { UTCDateMini } from '@date-fns/utc/date/mini';
import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { type Day, parseDay } from './day.js';

/** Midnight of a day on a clock without zones, for date-fns. */
export function toUtc(day: Day): Date {
  return new UTCDateMini(Date.parse(`${parseDay(day)}T00:00:00Z`));
}

/** The day of such a date. @throws `day/out-of-range` */
export function fromUtc(date: Date): Day {
  const year = date.getUTCFullYear();
  // NaN, where date-fns left the range of Date itself, is in no range either
  if (!(year >= 1 && year <= 9999)) throw new ZhangguiError('day/out-of-range', { value: shown(year) });
  return date.toISOString().slice(0, 10) as Day;
}

/** A whole number of days, months or years. @throws `day/not-count` */
export function checkCount(value: number): number {
  if (!Number.isSafeInteger(value)) throw new ZhangguiError('day/not-count', { value: shown(value) });
  return value;
}
