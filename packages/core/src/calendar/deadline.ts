import { addMilliseconds, at, dayOf, type Instant } from '../day/instant.js';
import { checkOption } from '../error/checkOption.js';
import { checkObject } from '../error/checkShape.js';
import { checkLimit, limits } from '../error/limits.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import type { Clock, OpenTime, Pause } from './clock.js';
import { dayMilliseconds, hoursOf, millisecondsOf } from './hours.js';
import { type OpenStretches, openStretches, readPauses } from './openStretches.js';
import { readCalendar, watchBasis } from './readCalendar.js';
import type { CalendarBasis, CalendarOptions } from './workCalendar.js';

/** 计时方式: which time counts. */
export interface ClockOptions extends CalendarOptions {
  readonly clock: Clock;
  /** In any order, also overlapping; at most 1,000. */
  readonly pauses?: readonly Pause[];
}

/** 时限. */
export interface DeadlineOptions extends ClockOptions {
  readonly within: OpenTime;
  /** `moment` (default): when the time has run out. `end-of-day`: 24:00 of that day, as 民法典 counts; 00:00 ends the day before. */
  readonly dueAt?: 'moment' | 'end-of-day';
}

/** 截止时刻. */
export interface Deadline {
  /** `null` when a pause without an end comes first. */
  readonly due: Instant | null;
  readonly basis: CalendarBasis;
}

/**
 * 截止时刻: the first moment at which so much open time has run since the start, pauses left out.
 *
 * A start while the clock is closed or paused counts from when it runs again; a time limit of 0 is due at the start. Done at the
 * very moment is done in time.
 *
 * @throws `day/not-instant`, `day/not-count`, `day/not-time`, `calendar/not-hours`, `option/unknown`, `shape/not-object` for a missing
 *   clock or time limit, `shape/not-list` for pauses, `day/backwards` for a pause that ends before it starts, `day/out-of-range`, `limit/exceeded` for over 1,000 pauses and for
 *   a deadline over 3,660 days after its start (`actual` is then the fewest days that it can take), and as `isWorkday`
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { deadline } from '@zhanggui/core/calendar';
 * const start = parseInstant('2026-02-13T10:00:00+08:00');
 * deadline(start, { within: { hours: 48 }, clock: { kind: 'calendar' } }).due; // => '2026-02-15T10:00:00+08:00'
 * deadline(start, { within: { days: 3 }, clock: { kind: 'workdays' } }); // => { due: '2026-02-25T10:00:00+08:00', basis: 'official' }
 * const hours = { kind: 'business-hours', opensAt: '09:00', closesAt: '18:00', days: 'every-day' } as const;
 * deadline(start, { within: { hours: 10 }, clock: hours }).due; // => '2026-02-14T11:00:00+08:00'
 * ```
 */
export function deadline(start: Instant, options: DeadlineOptions): Deadline {
  checkObject('options', options);
  const { within, clock, pauses = [], dueAt = 'moment' } = options;
  checkOption('dueAt', dueAt, ['moment', 'end-of-day']);
  const hours = hoursOf(clock);
  const needed = millisecondsOf(within, hours);
  checkLimit('daySpan', Math.ceil(needed / dayMilliseconds));
  const { isWorkday, basis } = watchBasis(readCalendar(options));
  const stop = limits.daySpan * dayMilliseconds;
  const wait = waitFor(needed, start, { stop, hours, pauses: readPauses(start, pauses), isWorkday });
  if (wait === null) return { due: null, basis: basis() };
  const moment = addMilliseconds(start, wait);
  return { due: dueAt === 'moment' ? moment : at(dayOf(addMilliseconds(moment, -1)), '24:00'), basis: basis() };
}

/** How long after the start the needed time has run; `null` for never. */
function waitFor(needed: number, start: Instant, walk: OpenStretches): number | null {
  if (needed === 0) return 0;
  let left = needed;
  for (const { from, to } of openStretches(start, walk)) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  if (walk.pauses.some(({ from, to }) => from <= walk.stop && to === Number.POSITIVE_INFINITY)) return null;
  const fewest = Math.ceil((walk.stop + left) / dayMilliseconds);
  throw new ZhangguiError('limit/exceeded', { what: 'daySpan', limit: limits.daySpan, actual: fewest });
}
