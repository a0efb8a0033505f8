import { type Day, parseDay, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { addWhole } from './addWhole.js';
import { checkOrderFact, type OrderFact } from './orderFact.js';

/** What was sold under one order id on one day. */
export interface OrderSale {
  readonly paidFen: number;
  /** `null` as soon as one row does not tell. */
  readonly pieces: number | null;
}

/** One day of a tally: what was sold and what went back, by order id. */
export interface DayTally {
  readonly sales: Map<string, OrderSale>;
  readonly refundFen: Map<string, number>;
}

/**
 * 订单账: rows of orders folded by day and order, the state from which every figure of any period is read.
 *
 * Plain data (Maps, no functions): it goes through `structuredClone` and to a worker. Memory grows with the orders, not the rows;
 * a new day changes only that day. Nobody but {@link addOrder} writes to it.
 */
export interface OrderTally {
  /** The buyer of each order; `null` while no row names one. */
  readonly buyers: Map<string, string | null>;
  readonly days: Map<Day, DayTally>;
}

/** 空账: a tally without rows. */
export function orderTally(): OrderTally {
  return { buyers: new Map(), days: new Map() };
}

/**
 * 记一行: adds one row of an order to a tally, **changing the tally**: streams are folded row by row. A refused row changes nothing.
 *
 * The order of rows does not matter. Where rows of one order name different buyers, the first in code-unit order has it, and a
 * row without a buyer belongs to the buyer of the others.
 *
 * @throws `aggregate/not-id`, `aggregate/negative-amount`, `aggregate/not-pieces`, `money/not-fen`, `option/unknown`, `day/not-day`,
 * `shape/not-object`, `aggregate/not-tally`, `money/overflow` when an order is worth more than 2^53 − 1 分, `limit/exceeded` over 10,000,000 orders
 * @example
 * ```ts
 * import { fen, parseDay } from '@zhanggui/core';
 * import { addOrder, figuresBy, orderTally } from '@zhanggui/metrics';
 * const tally = orderTally();
 * addOrder(tally, { orderId: '1001', buyerId: 'a', day: parseDay('2026-06-18'), kind: 'sale', amountFen: fen(9900), pieces: 1 });
 * addOrder(tally, { orderId: '1001', buyerId: 'a', day: parseDay('2026-06-18'), kind: 'sale', amountFen: fen(100), pieces: 2 });
 * figuresBy(tally, 'month').map(({ period, orders, paidFen, pieces }) => [period.from, orders, paidFen, pieces]); // => [['2026-06-01', 1, 10000, 3]]
 * ```
 */
export function addOrder(tally: OrderTally, row: OrderFact): void {
  checkTally(tally);
  checkOrderFact(row);
  const { orderId, buyerId, kind, amountFen, pieces = null } = row;
  const named = tally.buyers.get(orderId);
  if (named === undefined) refuseOver(metricLimits, 'orders', tally.buyers.size + 1);
  // a day that is there already has been read before
  const day = tally.days.get(row.day) ?? newDay(row.day);
  if (kind === 'refund') day.refundFen.set(orderId, addWhole(day.refundFen.get(orderId) ?? 0, amountFen));
  else {
    const sale = { paidFen: amountFen, pieces };
    const before = day.sales.get(orderId);
    day.sales.set(orderId, before === undefined ? sale : joinSales(before, sale));
  }
  // from here on nothing is refused any more
  if (!tally.days.has(row.day)) tally.days.set(row.day, day);
  const buyer = firstBuyer(named ?? null, buyerId);
  if (buyer !== named) tally.buyers.set(orderId, buyer);
}

/** What stands in a tally is `addOrder`'s word; this only sees that it is one. @throws `aggregate/not-tally` */
export function checkTally(tally: OrderTally): void {
  if (!(tally?.buyers instanceof Map && tally.days instanceof Map)) throw new ZhangguiError('aggregate/not-tally', { value: shown(tally) });
}

function newDay(day: Day): DayTally {
  parseDay(day);
  return { sales: new Map(), refundFen: new Map() };
}

/** Two parts of one order. */
export function joinSales(a: OrderSale, b: OrderSale): OrderSale {
  return {
    paidFen: addWhole(a.paidFen, b.paidFen),
    pieces: a.pieces === null || b.pieces === null ? null : addWhole(a.pieces, b.pieces),
  };
}

function firstBuyer(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return b < a ? b : a;
}
