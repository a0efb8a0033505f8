import { minutesOf } from '@zhanggui/core';
import type { Clock, OpenTime } from '@zhanggui/core/calendar';

/** A deadline lies at most so many days after its start, as core's `deadline` has it. */
export const longestDays = 3660;

/**
 * 时限要几天: how many days an open time may take on its clock, pauses left out: on working days twice as many, so that no long holiday makes it longer.
 *
 * @param within - whole numbers from 0
 * @param clock - business hours that open before they close
 */
export function daysTaken({ days = 0, hours = 0, minutes = 0 }: OpenTime, clock: Clock): number {
  const [opens, closes] = clock.kind === 'business-hours' ? [minutesOf(clock.opensAt), minutesOf(clock.closesAt)] : [0, 1440];
  const open = days + (hours * 60 + minutes) / (closes - opens);
  if (clock.kind === 'calendar') return Math.ceil(open);
  const onWorkdays = clock.kind === 'workdays' || clock.days === 'workdays';
  // a day more, since it may begin in the middle of one
  return (Math.ceil(open) + 1) * (onWorkdays ? 2 : 1);
}
