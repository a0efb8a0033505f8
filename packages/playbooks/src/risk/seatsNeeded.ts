import { shown, ZhangguiError } from '@zhanggui/core';
import { ceilExact, exact, over } from '../role/exact.js';

/**
 * 客服坐席数: how many seats a rush of inquiries needs. ⌈inquiries ÷ inquiries per seat⌉, exact.
 *
 * No queueing: it holds while every seat is busy the whole hour; plan with fewer inquiries a seat where buyers must not wait.
 *
 * @param inquiriesPerHour - from 0
 * @param perSeatPerHour - above 0
 * @throws `playbook/not-number` also for negative ones, those below 1e-9 and over 1e15, `money/overflow` where there would be more than 2^53 seats
 * @example
 * ```ts
 * import { seatsNeeded } from '@zhanggui/playbooks';
 * seatsNeeded(1200, 60); // => 20
 * seatsNeeded(1201, 60); // => 21
 * ```
 */
export function seatsNeeded(inquiriesPerHour: number, perSeatPerHour: number): number {
  const seats = over(exact(inquiriesPerHour, '/inquiriesPerHour'), exact(perSeatPerHour, '/perSeatPerHour'));
  if (inquiriesPerHour < 0) throw new ZhangguiError('playbook/not-number', { path: '/inquiriesPerHour', value: shown(inquiriesPerHour) });
  if (seats === null || perSeatPerHour < 0)
    throw new ZhangguiError('playbook/not-number', { path: '/perSeatPerHour', value: shown(perSeatPerHour) });
  const whole = Number(ceilExact(seats));
  if (!Number.isSafeInteger(whole)) throw new ZhangguiError('money/overflow', { value: shown(whole) });
  return whole;
}
