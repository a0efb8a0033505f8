import { type Day, parseDay, refuseOver } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { addWhole } from './addWhole.js';
import { checkDayTally, checkTally } from './checkTally.js';
import { firstBuyer, orderAdded } from './orderBuyers.js';
import { checkOrderFact, idsOf, type OrderFact } from './orderFact.js';

/** What was sold under one order id on one day. */
export interface OrderSale {
  readonly paidFen: number;
  /** `null` as soon as one row does not tell. */
  readonly pieces: number | null;
  /** How many rows it is made of, and how many of them do not tell their pieces; the others tell `toldPieces`. */
  readonly rows: number;
  readonly untoldRows: number;
  readonly toldPieces: number;
}

/** One day of a tally: what was sold and what went back, and who bought, by order id, as far as the rows of this day tell. */
export interface DayTally {
  readonly sales: Map<string, OrderSale>;
  readonly refundFen: Map<string, number>;
  readonly refundRows: Map<string, number>;
  /** The buyer of each order; `null` while no row names one. */
  readonly buyers: Map<string, string | null>;
  /** Of orders of several rows alone: what is not in it has one. */
  readonly buyerRows: Map<string, BuyerRows>;
}

/** How many rows an order has, all of one buyer; or by buyer, where its rows name several. */
export type BuyerRows = number | Map<string | null, number>;

/**
 * 订单账: rows of orders folded by day and order, the state from which every figure of any period is read.
 *
 * Plain data (Maps, no functions): it goes through `structuredClone` and to a worker, and as JSON to a file ({@link tallyToJson}).
 * Memory grows with the orders, not the rows. A new day touches that day alone: writing it into a state of two years costs what it costs by
 * itself, and reading it with {@link figuresOf} a few times of that, since what is joined from all days takes in the new rows alone. Nobody
 * but {@link addOrder}, {@link retractOrder} and {@link mergeTally} writes to it; what they leave depends on the rows
 * that are in it alone, not on how they came.
 */
export interface OrderTally {
  readonly days: Map<Day, DayTally>;
}

/** 空账: a tally without rows. */
export function orderTally(): OrderTally {
  return { days: new Map() };
}

/**
 * 记一行: adds one row of an order to a tally, **changing the tally**: streams are folded row by row. A refused row changes nothing.
 *
 * The order of rows does not matter. Where rows of one order name different buyers, the first in code-unit order has it, and a
 * row without a buyer belongs to the buyer of the others. Rows of different shops (`shopId`) are never of one order or buyer.
 *
 * @throws `aggregate/not-id`, `aggregate/negative-amount`, `aggregate/not-pieces`, `money/not-fen`, `option/unknown`, `day/not-day`,
 * `shape/not-object`, `aggregate/not-tally`, `money/overflow` when an order is worth more than 2^53 − 1 分, `limit/exceeded` over 10,000,000 orders
 * of one day
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
  const { kind, amountFen } = row;
  const ids = idsOf(row);
  const { orderId, buyerId } = ids;
  // a day that is there already has been read before
  const known = tally.days.get(row.day);
  if (known === undefined) parseDay(row.day);
  const day = known === undefined ? newDay() : checkDayTally(known);
  const isNew = !day.buyers.has(orderId);
  if (isNew) refuseOver(metricLimits, 'orders', day.buyers.size + 1);
  if (kind === 'refund') {
    day.refundFen.set(orderId, addWhole(day.refundFen.get(orderId) ?? 0, amountFen));
    day.refundRows.set(orderId, (day.refundRows.get(orderId) ?? 0) + 1);
  } else {
    const before = day.sales.get(orderId);
    day.sales.set(orderId, before === undefined ? saleOf(row) : joinSales(before, saleOf(row)));
  }
  // from here on nothing is refused any more
  if (known === undefined) tally.days.set(row.day, day);
  addBuyer(day, orderId, [buyerId, 1]);
  orderAdded(tally, row.day, ids);
}

/** A day without rows. */
export function newDay(): DayTally {
  return { sales: new Map(), refundFen: new Map(), refundRows: new Map(), buyers: new Map(), buyerRows: new Map() };
}

/** One row of a sale. */
export function saleOf({ amountFen, pieces = null }: OrderFact): OrderSale {
  return { paidFen: amountFen, pieces, rows: 1, untoldRows: Number(pieces === null), toldPieces: pieces ?? 0 };
}

/** Two parts of one order. @throws `money/overflow` */
export function joinSales(a: OrderSale, b: OrderSale): OrderSale {
  const toldPieces = addWhole(a.toldPieces, b.toldPieces);
  const untoldRows = a.untoldRows + b.untoldRows;
  const pieces = untoldRows > 0 ? null : toldPieces;
  return { paidFen: addWhole(a.paidFen, b.paidFen), pieces, rows: a.rows + b.rows, untoldRows, toldPieces };
}

/** By buyer, how many rows of an order name them. */
export type BuyerCounts = readonly (readonly [buyerId: string | null, rows: number])[];

/** Who the rows of an order name on a day; it has one there. */
export function buyersOf({ buyers, buyerRows }: DayTally, orderId: string): BuyerCounts {
  const rows = buyerRows.get(orderId) ?? 1;
  return typeof rows === 'number' ? [[buyers.get(orderId)!, rows]] : [...rows];
}

/** One more row of an order, or several, that name a buyer: one entry is changed, however many buyers the order has. */
export function addBuyer({ buyers, buyerRows }: DayTally, orderId: string, [buyerId, rows]: BuyerCounts[number]): void {
  const first = buyers.get(orderId);
  const known = buyerRows.get(orderId) ?? 1;
  if (first === undefined) setRows(buyerRows, orderId, rows);
  else if (typeof known !== 'number') known.set(buyerId, (known.get(buyerId) ?? 0) + rows);
  else if (first === buyerId) setRows(buyerRows, orderId, known + rows);
  else
    buyerRows.set(
      orderId,
      new Map([
        [first, known],
        [buyerId, rows],
      ]),
    );
  buyers.set(orderId, firstBuyer(first ?? null, buyerId));
}

/** How many rows of an order name a buyer on a day. */
export function rowsOfBuyer({ buyers, buyerRows }: DayTally, orderId: string, buyerId: string | null): number {
  const known = buyerRows.get(orderId) ?? 1;
  if (typeof known !== 'number') return known.get(buyerId) ?? 0;
  return buyers.get(orderId) === buyerId ? known : 0;
}

/** One row less that names a buyer; it is there. An order without rows is none. */
export function removeBuyer(day: DayTally, orderId: string, buyerId: string | null): void {
  const { buyers, buyerRows } = day;
  const known = buyerRows.get(orderId) ?? 1;
  if (typeof known === 'number') {
    setRows(buyerRows, orderId, known - 1);
    if (known === 1) buyers.delete(orderId);
    return;
  }
  const left = known.get(buyerId)! - 1;
  if (left > 0) known.set(buyerId, left);
  else {
    known.delete(buyerId);
    setBuyers(day, orderId, known);
  }
}

/** Writes who the rows of an order name: one buyer at least. */
export function setBuyers({ buyers, buyerRows }: DayTally, orderId: string, counts: Map<string | null, number>): void {
  let first: string | null = null;
  for (const buyerId of counts.keys()) first = firstBuyer(first, buyerId);
  buyers.set(orderId, first);
  if (counts.size > 1) buyerRows.set(orderId, counts);
  else setRows(buyerRows, orderId, counts.get(first)!);
}

/** One row goes without saying. */
function setRows(buyerRows: Map<string, BuyerRows>, orderId: string, rows: number): void {
  if (rows > 1) buyerRows.set(orderId, rows);
  else buyerRows.delete(orderId);
}
