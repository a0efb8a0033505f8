import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { type Day, isDay, parseDay } from './day.js';

/**
 * 时刻: a moment, as an ISO 8601 text in Beijing time, `2026-06-18T00:00:00+08:00`, with milliseconds (`.500`) where it has
 * any. Instants sort as text. `new Date(instant)` makes a `Date` of one.
 */
export type Instant = string & { readonly '~unit': 'instant' };

// UTC+8 all year; the summer times of 1986 to 1991 are left out, as platforms leave them out
const beijing = 8 * 3_600_000;

/**
 * 读时刻: an ISO 8601 time with an offset, or a `Date`, as an instant.
 *
 * Digits finer than a millisecond are cut off.
 *
 * @throws `day/not-instant`, also for a time without an offset: only its source knows which zone it means; `day/out-of-range`
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * parseInstant('2026-06-17T16:00:00Z'); // => '2026-06-18T00:00:00+08:00'
 * ```
 */
export function parseInstant(time: string | Date): Instant {
  // what is read has mostly been written by us
  if (isTime(time) && /^.{19}\+08:00/.test(time)) return time as Instant;
  // an invalid Date has no text, and one out of range a longer one
  return instantAt(millisecondsOf(time instanceof Date ? time.toJSON() : time), time);
}

/** 所在日期: the day in Beijing of an instant. @throws `day/not-instant` */
export function dayOf(instant: Instant): Day {
  return parseInstant(instant).slice(0, 10) as Day;
}

/** 几点: the time of day in Beijing, `HH:mm`. @throws `day/not-instant` */
export function timeOf(instant: Instant): string {
  return parseInstant(instant).slice(11, 16);
}

/**
 * 某日某时: an instant from a day and a time of day in Beijing; 24:00 is 00:00 of the next day.
 *
 * @throws `day/not-day`, `day/not-time`
 * @example
 * ```ts
 * import { at, parseDay } from '@zhanggui/core';
 * at(parseDay('2026-06-18'), '20:00'); // => '2026-06-18T20:00:00+08:00'
 * ```
 */
export function at(day: Day, time = '00:00'): Instant {
  return instantAt(Date.parse(`${parseDay(day)}T00:00:00+08:00`) + minutesOf(time) * 60_000, day);
}

/**
 * 加时间: an instant so many milliseconds later, or earlier.
 *
 * @throws `day/not-instant`, `day/not-count`, `day/out-of-range`
 * @example
 * ```ts
 * import { addMilliseconds, parseInstant } from '@zhanggui/core';
 * addMilliseconds(parseInstant('2026-06-18T00:00:00+08:00'), 48 * 3_600_000); // => '2026-06-20T00:00:00+08:00'
 * ```
 */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds)) throw new ZhangguiError('day/not-count', { value: shown(milliseconds) });
  return instantAt(millisecondsOf(instant) + milliseconds, instant);
}

/** 相差毫秒: how many milliseconds `to` lies after `from`. @throws `day/not-instant` */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return millisecondsOf(to) - millisecondsOf(from);
}

/** 时刻的分钟数: minutes after midnight of `HH:mm`, 0 to 1440. @throws `day/not-time` */
export function minutesOf(time: string): number {
  const parts = typeof time === 'string' && time.length === 5 ? /^(\d\d):([0-5]\d)$/.exec(time) : null;
  const minutes = parts === null ? Number.NaN : Number(parts[1]) * 60 + Number(parts[2]);
  if (!(minutes <= 1440)) throw new ZhangguiError('day/not-time', { text: shown(time) });
  return minutes;
}

function isTime(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    text.length <= 40 &&
    isDay(text.slice(0, 10)) &&
    /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/.test(text.slice(10))
  );
}

function millisecondsOf(text: string): number {
  if (!isTime(text)) throw new ZhangguiError('day/not-instant', { text: shown(text) });
  return Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
}

function instantAt(milliseconds: number, from: unknown): Instant {
  const local = new Date(milliseconds + beijing);
  const year = local.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw new ZhangguiError('day/out-of-range', { value: shown(from) });
  return local.toISOString().replace(/(\.000)?Z$/, '+08:00') as Instant;
}
