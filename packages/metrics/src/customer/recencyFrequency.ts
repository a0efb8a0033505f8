import { checkObject, type Day, daysBetween } from '@zhanggui/core';
import type { OrderTally } from '../aggregate/orderTally.js';
import { type Band, bandOf, bandsFrom } from './band.js';
import { customersOf } from './customer.js';

/** 分布表的分段. */
export interface RecencyFrequencyOptions {
  /** The last day that counts, which is day 1 of the recency: yesterday as platforms report, today for live work. */
  readonly endsOn: Day;
  /** Where each band of days begins after the first, which begins with 1. Default: 31, 91, 181, 366. */
  readonly recencyDays?: readonly number[];
  /** Where each band of orders begins after the first, which begins with 1. Default: 2, 3, 5. */
  readonly orders?: readonly number[];
}

/** 客户分布表: how many customers last bought so long ago and bought so often. */
export interface RecencyFrequencyTable {
  readonly endsOn: Day;
  /** Days since the last purchase, the day of `endsOn` being 1: `{ from: 1, to: 30 }` is 近 30 天. */
  readonly recency: readonly Band[];
  /** Orders up to `endsOn`. */
  readonly frequency: readonly Band[];
  /** Customers by recency band, then by frequency band; all together everybody known. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * 最近购买 × 购买次数: counts customers by how recently and how often they bought, up to a day.
 *
 * The bands are the library's own choice where the caller names none (近 30、90、180、365 天 and longer; 1, 2, 3–4, 5 orders and
 * more): a shop of daily goods wants narrower ones than a shop of furniture.
 *
 * @throws `customer/not-bands`, `day/not-day`, `limit/exceeded` over 100 bands, `money/overflow`, `aggregate/not-tally`,
 * `shape/not-object`
 * @example
 * ```ts
 * import { fen, parseDay } from '@zhanggui/core';
 * import { addOrder, orderTally, recencyFrequency } from '@zhanggui/metrics';
 * const tally = orderTally();
 * addOrder(tally, { orderId: '1', buyerId: 'a', day: parseDay('2026-06-01'), kind: 'sale', amountFen: fen(5000) });
 * addOrder(tally, { orderId: '2', buyerId: 'a', day: parseDay('2026-06-30'), kind: 'sale', amountFen: fen(5000) });
 * addOrder(tally, { orderId: '3', buyerId: 'b', day: parseDay('2026-05-31'), kind: 'sale', amountFen: fen(5000) });
 * recencyFrequency(tally, { endsOn: parseDay('2026-06-30'), recencyDays: [31], orders: [2] }).counts; // => [[0, 1], [1, 0]]
 * ```
 */
export function recencyFrequency(tally: OrderTally, options: RecencyFrequencyOptions): RecencyFrequencyTable {
  checkObject('options', options);
  const { endsOn, recencyDays = [31, 91, 181, 366], orders = [2, 3, 5] } = options;
  const recency = bandsFrom('recencyDays', recencyDays);
  const frequency = bandsFrom('orders', orders);
  const counts = recency.map(() => frequency.map(() => 0));
  const rowOf = new Map<Day, number[]>();
  for (const customer of customersOf(tally, { endsOn })) {
    const row = rowOf.get(customer.lastDay) ?? counts[bandOf(recency, daysBetween(customer.lastDay, endsOn) + 1)]!;
    rowOf.set(customer.lastDay, row);
    row[bandOf(frequency, customer.orders)]! += 1;
  }
  return { endsOn, recency, frequency, counts };
}
