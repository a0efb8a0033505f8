import type { Day } from '../day/day.js';
import { checkOption } from '../error/checkOption.js';
import { checkObject } from '../error/checkShape.js';
import { addWorkdays, type CalendarDay } from './addWorkdays.js';
import { readCalendar } from './readCalendar.js';
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
export function rollToWorkday(day: Day, options: RollOptions): CalendarDay {
  checkObject('options', options);
  const { direction } = options;
  checkOption('direction', direction, ['forward', 'backward']);
  const { value, basis } = readCalendar(options)(day);
  if (value) return { day, basis };
  const found = addWorkdays(day, direction === 'forward' ? 1 : -1, options);
  return basis === 'provisional' ? { day: found.day, basis } : found;
}
