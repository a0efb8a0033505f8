import { type Day, daysBetween, type Period, shown, weekOf, ZhangguiError } from '@zhanggui/core';
import type { ColumnValue } from '../metric/measure.js';
import type { Aggregated, AggregatedRow } from './aggregate.js';
import { meetsByDate } from './meetsByDate.js';

/** Where a row of either side stands: its keys, and how many days, weeks or months its period lies after the first of all, or its date. */
export function placesOf(now: Aggregated, before: Aggregated): (row: AggregatedRow, side: 'now' | 'before') => string {
  const periods = { now: now.total.period, before: before.total.period };
  const isByDay = now.rows.some(({ period }) => period !== null && period.from === period.to);
  const isByDate = isByDay && periods.now !== null && periods.before !== null && meetsByDate(periods.now, periods.before);
  // a period has many rows, and is read once
  const known = { now: new Map<string, string | number>(), before: new Map<string, string | number>() };
  const placeOf = (period: Period, side: 'now' | 'before') => {
    const all = periods[side];
    if (all === null) return period.from;
    return isByDate && period.from === period.to ? dateOf(period.from, side) : stepsBetween(all, period);
  };
  return ({ keys, period }, side) => {
    const values = Object.values(keys).map(readKey);
    if (period === null) return JSON.stringify([null, values]);
    const text = `${period.from} ${period.to}`;
    let place = known[side].get(text);
    if (place === undefined) {
      place = placeOf(period, side);
      known[side].set(text, place);
    }
    return JSON.stringify([place, values]);
  };
}

/** @throws `query/not-part` */
function readKey(value: ColumnValue | undefined): ColumnValue {
  const key = value ?? null;
  if (key !== null && typeof key !== 'string' && !Number.isFinite(key))
    throw new ZhangguiError('query/not-part', { part: 'keys', value: shown(key) });
  return key;
}

/** A day, or that date of the year after. */
function dateOf(day: Day, side: 'now' | 'before'): string {
  return side === 'now' ? day : `${Number(day.slice(0, 4)) + 1}`.padStart(4, '0') + day.slice(4);
}

function stepsBetween(all: Period, { from, to }: Period): number {
  if (from === all.from && to === all.to) return 0;
  const days = daysBetween(from, to) + 1;
  if (days === 1) return daysBetween(all.from, from);
  if (days === 7) return daysBetween(weekOf(all.from).from, from) / 7;
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(from) - months(all.from);
}
