import { type Day, daysBetween } from '@zhanggui/core';

/**
 * 采购周期: calendar days from order to receipt. Below 0 where the receipt lies before the order.
 *
 * @returns `null` while nothing has been received
 * @throws `day/not-day`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { purchaseCycleDays } from '@zhanggui/playbooks';
 * purchaseCycleDays(parseDay('2026-06-01'), parseDay('2026-06-08')); // => 7
 * ```
 */
export function purchaseCycleDays(orderedOn: Day, receivedOn: Day | null): number | null {
  return receivedOn === null ? null : daysBetween(orderedOn, receivedOn);
}
