import { refuseOver } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { addWhole } from './addWhole.js';
import { checkDays, checkDayTally, checkTally } from './checkTally.js';
import { orderAdded } from './orderBuyers.js';
import { addBuyer, type BuyerRows, buyersOf, type DayTally, joinSales, type OrderSale, type OrderTally } from './orderTally.js';

/**
 * 并账: adds the rows of another tally, **changing the first one**, as if they had been added to it row by row. Refused, nothing changes.
 *
 * The cost is that of the second one, whatever the size of the first: the tally of a day is merged into that of two years. Tallies of
 * days or workers may be merged in any order; those of shops too, where every row names its shop (`shopId`): else order 1 of one shop is
 * order 1 of the other.
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
  checkDays(more);
  // everything is added up before anything is written
  const days = [...more.days].map(([day, added]) => [day, added, joinDay(tally.days.get(day), added)] as const);
  for (const [day, added, write] of days) {
    tally.days.set(day, write());
    for (const [orderId, buyerId] of added.buyers) orderAdded(tally, day, { orderId, buyerId });
  }
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
      buyerRows: new Map([...buyerRows].map(([orderId, rows]) => [orderId, copied(rows)])),
    });
  }
  checkDayTally(there);
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
  let orders = there.buyers.size;
  for (const orderId of buyers.keys()) if (!there.buyers.has(orderId)) orders++;
  refuseOver(metricLimits, 'orders', orders);
  return () => {
    for (const [orderId, sale] of sold) there.sales.set(orderId, sale);
    for (const [orderId, amount, rows] of back) {
      there.refundFen.set(orderId, amount);
      there.refundRows.set(orderId, rows);
    }
    // a tally that is merged into itself has its own rows twice: what is read is a copy
    for (const orderId of [...buyers.keys()]) for (const named of buyersOf(more, orderId)) addBuyer(there, orderId, named);
    return there;
  };
}

/** Maps are written to: no two tallies share one. */
function copied(rows: BuyerRows): BuyerRows {
  return typeof rows === 'number' ? rows : new Map(rows);
}
