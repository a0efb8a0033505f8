import { addDays, at, checkObject, type Day, type Instant, shown, ZhangguiError } from '@zhanggui/core';
import type { Promotion } from './promotion.js';

/**
 * 当日有效: a promotion for one day in Beijing, from 00:00 until 24:00. A weekly 会员日 is one for each of its days.
 *
 * Its id ends with the day, so that several days compile together; a window of its own gives way.
 *
 * @throws `shape/not-object`, `promotion/not-id`, `day/not-day`, `day/out-of-range` for the last day that there is
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { memberDayOver100Off10, onDay } from '@zhanggui/rules/promotion';
 * const tuesday = onDay(memberDayOver100Off10, parseDay('2026-06-02'));
 * tuesday.id; // => 'member-day-over-100-off-10@2026-06-02'
 * tuesday.window; // => { from: '2026-06-02T00:00:00+08:00', until: '2026-06-03T00:00:00+08:00' }
 * ```
 */
export function onDay(
  promotion: Promotion,
  day: Day,
): Promotion & { readonly window: { readonly from: Instant; readonly until: Instant } } {
  checkObject('promotion', promotion);
  const { id } = promotion;
  if (typeof id !== 'string' || id === '') throw new ZhangguiError('promotion/not-id', { index: 0, value: shown(id) });
  const window = { from: at(day), until: at(addDays(day, 1)) };
  return { ...promotion, id: `${id}@${day}`, window };
}
