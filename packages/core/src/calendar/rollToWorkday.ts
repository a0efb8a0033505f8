import type { Day } from '../day/day.js';
import { addDays } from '../day/shiftDay.js';
import { addWorkdays, type CalendarDay } from './addWorkdays.js';
import { checkOption } from './checkOption.js';
import type { CalendarOptions } from './workCalendar.js';

/** 顺延或提前. */
export interface RollOptions extends CalendarOptions {
  /** `forward`: the next working day (顺延); `backward`: the one before (提前). */
  readonly direction: 'forward' | 'backward';
}

/**
 * 顺延到工作日: the day itself where it is worked, else the nearest working day in one direction.
 *
 * @throws `option/unknown` for another direction, and as {@link addWorkdays}
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { rollToWorkday } from '@zhanggui/core/calendar';
 * rollToWorkday(parseDay('2026-05-04'), { direction: 'backward' }); // => { day: '2026-04-30', basis: 'official' }
 * rollToWorkday(parseDay('2026-05-04'), { direction: 'forward' }); // => { day: '2026-05-06', basis: 'official' }
 * ```
 */
export function rollToWorkday(day: Day, { direction, ...options }: RollOptions): CalendarDay {
  checkOption('direction', direction, ['forward', 'backward']);
  const step = direction === 'forward' ? 1 : -1;
  return addWorkdays(addDays(day, -step), step, options);
}
