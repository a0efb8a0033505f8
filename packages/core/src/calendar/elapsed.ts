import { type Instant, millisecondsBetween } from '../day/instant.js';
import { checkObject } from '../error/checkShape.js';
import { checkLimit } from '../error/limits.js';
import type { ClockOptions } from './deadline.js';
import { dayMilliseconds, hoursOf } from './hours.js';
import { openStretches, readPauses } from './openStretches.js';
import { readCalendar, watchBasis } from './readCalendar.js';
import type { CalendarBasis } from './workCalendar.js';

/** 已用时间. */
export interface Elapsed {
  readonly milliseconds: number;
  readonly basis: CalendarBasis;
}

/**
 * 已用时间: how much open time has run from the start until `now`, pauses left out; the inverse of `deadline`.
 *
 * @returns 0 milliseconds for a `now` before the start: clocks of two hosts differ
 * @throws as `deadline`; `limit/exceeded` where `now` lies over 3,660 days after the start
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { elapsed } from '@zhanggui/core/calendar';
 * const [start, now] = [parseInstant('2026-02-13T10:00:00+08:00'), parseInstant('2026-02-25T10:00:00+08:00')];
 * elapsed(start, now, { clock: { kind: 'workdays' } }); // => { milliseconds: 259_200_000, basis: 'official' }
 * ```
 */
export function elapsed(start: Instant, now: Instant, options: ClockOptions): Elapsed {
  checkObject('options', options);
  const { clock, pauses = [] } = options;
  const hours = hoursOf(clock);
  const stop = millisecondsBetween(start, now);
  checkLimit('daySpan', Math.ceil(stop / dayMilliseconds));
  const { isWorkday, basis } = watchBasis(readCalendar(options));
  let milliseconds = 0;
  for (const { from, to } of openStretches(start, { stop, hours, pauses: readPauses(start, pauses), isWorkday })) milliseconds += to - from;
  return { milliseconds, basis: basis() };
}
