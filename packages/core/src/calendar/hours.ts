import { checkCount } from '../day/checkCount.js';
import { minutesOf } from '../day/instant.js';
import { checkOption } from '../error/checkOption.js';
import { checkObject } from '../error/checkShape.js';
import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import type { Clock, OpenTime } from './clock.js';

export const dayMilliseconds = 86_400_000;

/** What a clock says about every day, in milliseconds after its midnight; `'always'` knows no days. */
export type Hours = 'always' | { readonly opens: number; readonly closes: number; readonly workdaysOnly: boolean };

/** Reads a clock. @throws `shape/not-object`, `option/unknown`, `day/not-time`, `calendar/not-hours` */
export function hoursOf(clock: Clock): Hours {
  checkObject('clock', clock);
  checkOption('kind', clock.kind, ['calendar', 'workdays', 'business-hours']);
  if (clock.kind === 'calendar') return 'always';
  if (clock.kind === 'workdays') return { opens: 0, closes: dayMilliseconds, workdaysOnly: true };
  const { opensAt, closesAt, days } = clock;
  checkOption('days', days, ['workdays', 'every-day']);
  const [opens, closes] = [minutesOf(opensAt) * 60_000, minutesOf(closesAt) * 60_000];
  if (opens >= closes) throw new ZhangguiError('calendar/not-hours', { opensAt, closesAt });
  return { opens, closes, workdaysOnly: days === 'workdays' };
}

/** Open time in milliseconds. @throws `shape/not-object`, `day/not-count` for a part of one, a negative one, or none named at all */
export function millisecondsOf(within: OpenTime, clock: Hours): number {
  checkObject('within', within);
  const { days, hours, minutes } = within;
  // a misspelt name must not make everything due at once
  if (days === undefined && hours === undefined && minutes === undefined) throw new ZhangguiError('day/not-count', { value: 'undefined' });
  const dayLength = clock === 'always' ? dayMilliseconds : clock.closes - clock.opens;
  return checkNatural(days) * dayLength + checkNatural(hours) * 3_600_000 + checkNatural(minutes) * 60_000;
}

function checkNatural(value = 0): number {
  if (checkCount(value) < 0) throw new ZhangguiError('day/not-count', { value: shown(value) });
  return value;
}
