import { isDay, shown, ZhangguiError } from '@zhanggui/core';
import type { DayTally, OrderTally } from './orderTally.js';

/** What stands in the days of a tally is `addOrder`'s word; this only sees that it is one. @throws `aggregate/not-tally` */
export function checkTally(tally: OrderTally): void {
  if (!(tally?.days instanceof Map)) throw notTally(tally);
}

/** A day of a tally, whose name is known to be a day. @throws `aggregate/not-tally` */
export function checkDayTally(tally: DayTally): DayTally {
  const { sales, refundFen, refundRows, buyers, buyerRows } = tally ?? {};
  for (const part of [sales, refundFen, refundRows, buyers, buyerRows]) if (!(part instanceof Map)) throw notTally(tally);
  return tally;
}

/** Every day of a tally. @throws `aggregate/not-tally` */
export function checkDays({ days }: OrderTally): void {
  for (const [day, tally] of days) {
    if (!isDay(day)) throw notTally(day);
    checkDayTally(tally);
  }
}

function notTally(value: unknown): ZhangguiError<'aggregate/not-tally'> {
  return new ZhangguiError('aggregate/not-tally', { value: shown(value) });
}
