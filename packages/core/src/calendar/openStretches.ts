import type { Day } from '../day/day.js';
import { at, dayOf, type Instant, millisecondsBetween } from '../day/instant.js';
import { addDays } from '../day/shiftDay.js';
import { checkList, checkObject } from '../error/checkShape.js';
import { checkLimit } from '../error/limits.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import type { Pause } from './clock.js';
import { dayMilliseconds, type Hours } from './hours.js';

/** Time in milliseconds after the start, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Reads pauses, earliest first; one without an end lasts to Infinity. @throws `shape/not-list`, `shape/not-object`, `limit/exceeded`, `day/not-instant`, `day/backwards` */
export function readPauses(start: Instant, pauses: readonly Pause[]): Stretch[] {
  checkList('pauses', pauses);
  checkLimit('pauses', pauses.length);
  const read = Array.from(pauses, (pause) => {
    checkObject('pauses', pause);
    const { from, to } = pause;
    if (to !== undefined && millisecondsBetween(from, to) < 0) throw new ZhangguiError('day/backwards', { from, to });
    return { from: millisecondsBetween(start, from), to: to === undefined ? Number.POSITIVE_INFINITY : millisecondsBetween(start, to) };
  });
  return read.sort((a, b) => a.from - b.from);
}

/**
 * 计时的时段: when the clock runs between the start and `stop` (milliseconds after it), in order.
 *
 * Days are walked one by one, pauses once. Only days with time that no pause covers are asked for.
 *
 * @yields stretches that neither overlap nor are empty
 */
export function* openStretches(start: Instant, { stop, hours, pauses, isWorkday }: OpenStretches): Generator<Stretch, void> {
  let now = 0;
  let next = 0;

  function* unpaused(closes: number): Generator<Stretch, void> {
    while (now < closes) {
      const pause = pauses[next];
      if (pause !== undefined && pause.from <= now) {
        now = Math.max(now, pause.to);
        next += 1;
      } else {
        const to = Math.min(closes, pause?.from ?? closes);
        yield { from: now, to };
        now = to;
      }
    }
  }

  if (hours === 'always') return yield* unpaused(stop);
  const day = dayOf(start);
  const midnight = millisecondsBetween(start, at(day));
  for (let index = 0; now < stop; index += 1) {
    const today = midnight + index * dayMilliseconds;
    now = Math.max(now, today + hours.opens);
    let open: boolean | undefined;
    for (const stretch of unpaused(Math.min(today + hours.closes, stop))) {
      open ??= !hours.workdaysOnly || isWorkday(addDays(day, index));
      if (!open) break;
      yield stretch;
    }
  }
}

/** What {@link openStretches} walks through. */
export interface OpenStretches {
  readonly stop: number;
  readonly hours: Hours;
  readonly pauses: readonly Stretch[];
  readonly isWorkday: (day: Day) => boolean;
}
