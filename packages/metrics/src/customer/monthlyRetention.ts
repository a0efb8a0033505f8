import { type Day, refuseOver } from '@zhanggui/core';
import { buyersByOrder } from '../aggregate/orderBuyers.js';
import type { DayTally, OrderTally } from '../aggregate/orderTally.js';
import { windowsOf } from '../aggregate/windowsOf.js';
import { metricLimits } from '../formula/metricLimits.js';

/** 同期群: everybody whose first order in the data was in one month. */
export interface Cohort {
  /** The first day of that month. */
  readonly month: Day;
  /** How many of them bought in that month (all of them), the month after, and so on to the last month of the data. */
  readonly active: readonly number[];
}

/**
 * 月度留存: how many of those who first bought in a month came back in each later one.
 *
 * A month in which nobody bought for the first time has no cohort. Whoever bought before the data begins looks new.
 *
 * @throws `limit/exceeded` when the data spans more than 240 months, `aggregate/not-tally`
 * @example
 * ```ts
 * import { fen, parseDay } from '@zhanggui/core';
 * import { addOrder, monthlyRetention, orderTally } from '@zhanggui/metrics';
 * const tally = orderTally();
 * addOrder(tally, { orderId: '1', buyerId: 'a', day: parseDay('2026-04-30'), kind: 'sale', amountFen: fen(5000) });
 * addOrder(tally, { orderId: '2', buyerId: 'b', day: parseDay('2026-04-01'), kind: 'sale', amountFen: fen(5000) });
 * addOrder(tally, { orderId: '3', buyerId: 'a', day: parseDay('2026-06-01'), kind: 'sale', amountFen: fen(5000) });
 * monthlyRetention(tally); // => [{ month: '2026-04-01', active: [2, 0, 1] }]
 * ```
 */
export function monthlyRetention(tally: OrderTally): Cohort[] {
  const months = windowsOf(tally, 'month');
  if (months.length === 0) return [];
  const last = monthNumber(months.at(-1)!.period.from);
  refuseOver(metricLimits, 'cohortMonths', last - monthNumber(months[0]!.period.from) + 1);

  const buyers = buyersByOrder(tally);
  const cohorts: { month: Day; number: number; active: number[] }[] = [];
  const cohortOf = new Map<string, (typeof cohorts)[number]>();
  for (const { period, days } of months) {
    const number = monthNumber(period.from);
    const fresh = { month: period.from, number, active: new Array<number>(last - number + 1).fill(0) };
    for (const buyerId of buyersOf(days, buyers)) {
      const cohort = cohortOf.get(buyerId) ?? fresh;
      cohortOf.set(buyerId, cohort);
      cohort.active[number - cohort.number]! += 1;
    }
    if (fresh.active[0]! > 0) cohorts.push(fresh);
  }
  return cohorts.map(({ month, active }) => ({ month, active }));
}

function buyersOf(days: readonly DayTally[], buyers: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { sales } of days) {
    for (const orderId of sales.keys()) {
      const buyerId = buyers.get(orderId) ?? null;
      if (buyerId !== null) found.add(buyerId);
    }
  }
  return found;
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
