import {
  addMilliseconds,
  checkObject,
  type Instant,
  limits,
  millisecondsBetween,
  parseInstant,
  refuseOver,
  shown,
  ZhangguiError,
} from '@zhanggui/core';
import { guarded } from '../role/guarded.js';

/**
 * 场内提醒: every so many minutes inside a show, not at its start and not at its end.
 *
 * @param show - a show that does not end after it starts has none
 * @param everyMinutes - whole minutes from 1
 * @throws `day/not-instant`, `day/not-count`, `shape/not-object`, `limit/exceeded` for a show over 3,660 days or 1,000,000 reminders
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { remindersOf } from '@zhanggui/playbooks';
 * const show = { from: parseInstant('2026-06-01T20:00:00+08:00'), to: parseInstant('2026-06-01T20:40:00+08:00') };
 * remindersOf(show, 15); // => ['2026-06-01T20:15:00+08:00', '2026-06-01T20:30:00+08:00']
 * ```
 */
export function remindersOf(show: { readonly from: Instant; readonly to: Instant }, everyMinutes: number): Instant[] {
  return guarded('/show', show, () => {
    checkObject('/show', show);
    const from = parseInstant(show.from);
    const length = millisecondsBetween(from, parseInstant(show.to));
    if (!(Number.isSafeInteger(everyMinutes) && everyMinutes >= 1))
      throw new ZhangguiError('day/not-count', { value: shown(everyMinutes) });
    refuseOver(limits, 'daySpan', Math.ceil(length / 86_400_000));
    const every = everyMinutes * 60_000;
    const count = Math.max(0, Math.ceil(length / every) - 1);
    refuseOver(limits, 'lines', count);
    return Array.from({ length: count }, (_, index) => addMilliseconds(from, (index + 1) * every));
  });
}
