import { type Day, monthOf, type Period, shown, weekOf, ZhangguiError } from '@zhanggui/core';
import { type Grain, grains } from '../metric/grain.js';
import { checkDays, checkTally } from './checkTally.js';
import type { DayTally, OrderTally } from './orderTally.js';

/** A period and the days of a tally that lie in it. */
export interface TallyWindow {
  readonly period: Period;
  readonly days: readonly DayTally[];
}

/** The periods that have any row, in time; of `all`, the one from the first day to the last. @throws `option/unknown`, `aggregate/not-tally`, `day/out-of-range` */
export function windowsOf(tally: OrderTally, by: Grain): TallyWindow[] {
  checkTally(tally);
  if (!grains.includes(by)) throw new ZhangguiError('option/unknown', { option: 'by', value: shown(by), allowed: grains.join(' ') });
  checkDays(tally);
  const days = [...tally.days.keys()].sort();
  const everything: Period = { from: days[0]!, to: days.at(-1)! };
  const windows: { period: Period; days: DayTally[] }[] = [];
  for (const day of days) {
    const last = windows.at(-1);
    const here = tally.days.get(day)!;
    if (last !== undefined && day <= last.period.to) last.days.push(here);
    else windows.push({ period: by === 'all' ? everything : periodOf(day, by), days: [here] });
  }
  return windows;
}

/** The days of a tally that lie in a period. */
export function daysIn({ days }: OrderTally, { from, to }: Period): DayTally[] {
  if (from === to) return days.has(from) ? [days.get(from)!] : [];
  const found: DayTally[] = [];
  for (const day of days.keys()) if (day >= from && day <= to) found.push(days.get(day)!);
  return found;
}

function periodOf(day: Day, by: Exclude<Grain, 'all'>): Period {
  switch (by) {
    case 'day':
      return { from: day, to: day };
    case 'week':
      return weekOf(day);
    case 'month':
      return monthOf(day);
  }
}
