import { checkObject, type Day, type Fen, parseDay } from '@zhanggui/core';
import { addWhole } from '../aggregate/addWhole.js';
import { checkTally } from '../aggregate/checkTally.js';
import { buyersByOrder } from '../aggregate/orderBuyers.js';
import type { OrderTally } from '../aggregate/orderTally.js';

/** 客户: what one buyer bought, refunds not taken off. */
export interface Customer {
  readonly buyerId: string;
  /** Different orders. */
  readonly orders: number;
  readonly paidFen: Fen;
  /** The first and the last day that the buyer paid. */
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/**
 * 客户表: everybody known who bought up to a day, by first day and then in no promised order. Orders without a buyer are nobody's.
 *
 * @param options - `endsOn`: the last day that counts
 * @throws `day/not-day`, `money/overflow`, `aggregate/not-tally`, `shape/not-object`
 */
export function customersOf(tally: OrderTally, options: { readonly endsOn: Day }): Customer[] {
  checkTally(tally);
  checkObject('options', options);
  const last = parseDay(options.endsOn);
  const buyers = buyersByOrder(tally);
  const customers = new Map<string, Customer>();
  const seen = new Set<string>();
  for (const day of [...tally.days.keys()].filter((each) => each <= last).sort()) {
    for (const [orderId, { paidFen }] of tally.days.get(day)!.sales) {
      const buyerId = buyers.get(orderId) ?? null;
      if (buyerId === null) continue;
      const before = customers.get(buyerId);
      customers.set(buyerId, {
        buyerId,
        orders: (before?.orders ?? 0) + (seen.has(orderId) ? 0 : 1),
        paidFen: addWhole(before?.paidFen ?? 0, paidFen) as Fen,
        firstDay: before?.firstDay ?? day,
        lastDay: day,
      });
      seen.add(orderId);
    }
  }
  return [...customers.values()];
}
