import { type Day, monthOf, type Period, weekOf, ZhangguiError } from '@zhanggui/core';
import type { Grain } from '../metric/grain.js';
import { dayNumber, dayOfNumber, firstDayNumber, lastDayNumber } from './dayNumber.js';

/** The periods of a grain from one day to another, by number. */
export interface Buckets {
  /** The first and the last day number that are asked for; the first is over the last where there is none. */
  readonly first: number;
  readonly last: number;
  /** The bucket of a day, at its place after `first`. */
  readonly ofDay: Int32Array;
  readonly count: number;
  /** `null` where nothing is asked of days. @throws `day/out-of-range` for a week that reaches beyond 9999 */
  readonly periodOf: (bucket: number) => Period | null;
}

/** Which days a column has: 1 for those, from its first to its last; nothing without rows. */
export interface SeenDays {
  readonly first: number;
  readonly seen: Uint8Array;
}

/** Every day of some columns in its bucket. */
export function bucketsOf(
  columns: readonly SeenDays[],
  { grain, period }: { readonly grain: Grain; readonly period: Period | null },
): Buckets {
  const filled = columns.filter(({ seen }) => seen.length > 0);
  let first = Math.min(...filled.map((column) => column.first));
  let last = Math.max(...filled.map((column) => column.first + column.seen.length - 1));
  if (period !== null) {
    first = Math.max(first, dayNumber(period.from));
    last = Math.min(last, dayNumber(period.to));
  }
  // without any day, nothing is counted from nothing
  if (first > last) [first, last] = [0, -1];
  const ofDay = new Int32Array(last - first + 1);
  if (grain === 'all') return { first, last, ofDay, count: 1, periodOf: () => period };
  const starts: number[] = [];
  for (let day = first; day <= last; ) {
    const next = Math.min(last, endOf(day, grain)) + 1;
    ofDay.fill(starts.length, day - first, next - first);
    starts.push(day);
    day = next;
  }
  return { first, last, ofDay, count: starts.length, periodOf: (bucket) => periodAround(dayOfNumber(starts[bucket]!), grain) };
}

/** The last day of the period that a day lies in. */
function endOf(day: number, grain: Exclude<Grain, 'all'>): number {
  if (grain === 'day') return day;
  // 1970-01-01 was a Thursday
  if (grain === 'week') return day + 6 - ((((day + 3) % 7) + 7) % 7);
  return dayNumber(monthOf(dayOfNumber(day)).to);
}

/** The whole week or month of a day. */
function periodAround(day: Day, grain: Exclude<Grain, 'all'>): Period {
  switch (grain) {
    case 'day':
      return { from: day, to: day };
    case 'week':
      return weekOf(day);
    case 'month':
      return monthOf(day);
  }
}

/** @throws `column/not-day` */
export function daysIn(days: Int32Array): SeenDays {
  if (days.length === 0) return { first: 0, seen: new Uint8Array(0) };
  // most facts are of some twenty years: one look at each row tells which days there are, and that there are no others
  return (
    seenWithin(days, days[0]! - 8192, 16_384) ?? seenWithin(days, firstDayNumber, lastDayNumber - firstDayNumber + 1) ?? refuseDay(days)
  );
}

/** `null` as soon as a day lies outside. */
function seenWithin(days: Int32Array, from: number, length: number): SeenDays | null {
  const seen = new Uint8Array(length);
  for (let row = 0; row < days.length; row++) {
    const place = days[row]! - from;
    // nearly all days have been seen before: to look costs less than to write
    if (seen[place] === 1) continue;
    if (!(place >= 0 && place < length)) return null;
    seen[place] = 1;
  }
  const first = seen.indexOf(1);
  const last = seen.lastIndexOf(1);
  if (from + first < firstDayNumber || from + last > lastDayNumber) return null;
  return { first: from + first, seen: seen.subarray(first, last + 1) };
}

function refuseDay(days: Int32Array): never {
  const row = days.findIndex((day) => !(day >= firstDayNumber && day <= lastDayNumber));
  throw new ZhangguiError('column/not-day', { row, value: days[row]! });
}
