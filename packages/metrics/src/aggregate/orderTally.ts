import { type Day, parseDay, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { addWhole } from './addWhole.js';
import { checkOrderFact, type OrderFact } from './orderFact.js';

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
export type BuyerRows = number | ReadonlyMap<string | null, number>;

/**
 * 订单账: rows of orders folded by day and order, the state from which every figure of any period is read.
 *
 * Plain data (Maps, no functions): it goes through `structuredClone` and to a worker, and as JSON to a file ({@link tallyToJson}).
 * Memory grows with the orders, not the rows. A new day touches that day alone: it costs the same in a state of two years as in an
 * empty one. Nobody but {@link addOrder}, {@link retractOrder} and {@link mergeTally} writes to it; what they leave depends on the rows
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
 * row without a buyer belongs to the buyer of the others.
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
  const { orderId, buyerId, kind, amountFen } = row;
  // a day that is there already has been read before
  const known = tally.days.get(row.day);
  if (known === undefined) parseDay(row.day);
  const day = known ?? newDay();
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
  changed(tally);
  tally.days.set(row.day, day);
  if (isNew) day.buyers.set(orderId, buyerId);
  else setBuyers(day, orderId, addBuyers(buyersOf(day, orderId), [[buyerId, 1]]));
}

/** What stands in a tally is `addOrder`'s word; this only sees that it is one. @throws `aggregate/not-tally` */
export function checkTally(tally: OrderTally): void {
  if (!(tally?.days instanceof Map)) throw new ZhangguiError('aggregate/not-tally', { value: shown(tally) });
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

/** Who the rows of an order name on a day; nobody where it has no row. */
export function buyersOf({ buyers, buyerRows }: DayTally, orderId: string): BuyerCounts {
  const buyerId = buyers.get(orderId);
  if (buyerId === undefined) return [];
  const rows = buyerRows.get(orderId) ?? 1;
  return typeof rows === 'number' ? [[buyerId, rows]] : [...rows];
}

/** The rows of both, negative ones taken away. */
export function addBuyers(counts: BuyerCounts, more: BuyerCounts): BuyerCounts {
  const [only] = counts;
  // nearly every order has one buyer
  if (counts.length <= 1 && more.length === 1 && (only === undefined || only[0] === more[0]![0])) {
    const rows = (only?.[1] ?? 0) + more[0]![1];
    return rows === 0 ? [] : [[more[0]![0], rows]];
  }
  const sums = new Map(counts);
  for (const [buyerId, rows] of more) sums.set(buyerId, (sums.get(buyerId) ?? 0) + rows);
  return [...sums].filter(([, rows]) => rows !== 0);
}

/** Writes who the rows of an order name. An order without rows is none. */
export function setBuyers({ buyers, buyerRows }: DayTally, orderId: string, counts: BuyerCounts): void {
  if (counts.length === 0) {
    buyers.delete(orderId);
    buyerRows.delete(orderId);
    return;
  }
  const first = counts.reduce<string | null>((a, [b]) => firstBuyer(a, b), null);
  buyers.set(orderId, first);
  if (counts.length > 1) buyerRows.set(orderId, new Map(counts));
  else if (counts[0]![1] > 1) buyerRows.set(orderId, counts[0]![1]);
  else buyerRows.delete(orderId);
}

let joined: WeakMap<OrderTally, ReadonlyMap<string, string | null>> | undefined;

/** Whoever changes a tally says so: what was joined from its days holds no longer. */
export function changed(tally: OrderTally): void {
  joined?.delete(tally);
}

/**
 * The buyer of every order, over all days: the first in code-unit order that a row names. Joined once until the tally changes, since every
 * figure asks for it. @throws `limit/exceeded` over 10,000,000 orders
 */
export function buyersByOrder(tally: OrderTally): ReadonlyMap<string, string | null> {
  joined ??= new WeakMap();
  const known = joined.get(tally);
  if (known !== undefined) return known;
  const found = new Map<string, string | null>();
  for (const { buyers } of tally.days.values()) {
    refuseOver(metricLimits, 'orders', found.size);
    for (const [orderId, buyerId] of buyers) found.set(orderId, firstBuyer(found.get(orderId) ?? null, buyerId));
  }
  joined.set(tally, found);
  return found;
}

function firstBuyer(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return b < a ? b : a;
}
