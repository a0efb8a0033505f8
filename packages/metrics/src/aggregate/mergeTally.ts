import { refuseOver } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { addWhole } from './addWhole.js';
import {
  addBuyers,
  buyersOf,
  changed,
  checkTally,
  type DayTally,
  joinSales,
  type OrderSale,
  type OrderTally,
  setBuyers,
} from './orderTally.js';

/**
 * 并账: adds the rows of another tally, **changing the first one**, as if they had been added to it row by row. Refused, nothing changes.
 *
 * The cost is that of the second one, whatever the size of the first: the tally of a day is merged into that of two years. Tallies of
 * days, shops or workers may be merged in any order.
 *
 * @throws `aggregate/not-tally`, `money/overflow` when an order is worth more than 2^53 − 1 分, `limit/exceeded` over 10,000,000 orders of one day
 * @example
 * ```ts
 * import { fen, parseDay } from '@zhanggui/core';
 * import { addOrder, figuresBy, mergeTally, orderTally } from '@zhanggui/metrics';
 * const [year, today] = [orderTally(), orderTally()];
 * addOrder(year, { orderId: '1', buyerId: 'a', day: parseDay('2026-06-17'), kind: 'sale', amountFen: fen(9900) });
 * addOrder(today, { orderId: '1', buyerId: null, day: parseDay('2026-06-18'), kind: 'refund', amountFen: fen(900) });
 * mergeTally(year, today);
 * figuresBy(year, 'month').map(({ paidFen, refundFen }) => [paidFen, refundFen]); // => [[9900, 900]]
 * ```
 */
export function mergeTally(tally: OrderTally, more: OrderTally): void {
  checkTally(tally);
  checkTally(more);
  // everything is added up before anything is written
  const days = [...more.days].map(([day, added]) => [day, joinDay(tally.days.get(day), added)] as const);
  changed(tally);
  for (const [day, write] of days) tally.days.set(day, write());
}

/** What makes a day of two, once nothing is refused any more. @throws `money/overflow`, `limit/exceeded` */
function joinDay(there: DayTally | undefined, more: DayTally): () => DayTally {
  const { sales, refundFen, refundRows, buyers, buyerRows } = more;
  if (there === undefined) {
    return () => ({
      sales: new Map(sales),
      refundFen: new Map(refundFen),
      refundRows: new Map(refundRows),
      buyers: new Map(buyers),
      buyerRows: new Map(buyerRows),
    });
  }
  const sold: [string, OrderSale][] = [];
  const back: [string, fen: number, rows: number][] = [];
  for (const [orderId, sale] of sales) {
    const before = there.sales.get(orderId);
    sold.push([orderId, before === undefined ? sale : joinSales(before, sale)]);
  }
  for (const [orderId, amount] of refundFen) {
    const rows = (there.refundRows.get(orderId) ?? 0) + (refundRows.get(orderId) ?? 0);
    back.push([orderId, addWhole(there.refundFen.get(orderId) ?? 0, amount), rows]);
  }
  const named = [...buyers.keys()].map((orderId) => [orderId, addBuyers(buyersOf(there, orderId), buyersOf(more, orderId))] as const);
  refuseOver(metricLimits, 'orders', there.buyers.size + named.filter(([orderId]) => !there.buyers.has(orderId)).length);
  return () => {
    for (const [orderId, sale] of sold) there.sales.set(orderId, sale);
    for (const [orderId, amount, rows] of back) {
      there.refundFen.set(orderId, amount);
      there.refundRows.set(orderId, rows);
    }
    for (const [orderId, counts] of named) setBuyers(there, orderId, counts);
    return there;
  };
}
