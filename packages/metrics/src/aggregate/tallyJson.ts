import { isDay, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { checkDays, checkTally } from './checkTally.js';
import { type BuyerCounts, buyersOf, type DayTally, newDay, type OrderTally, orderTally, setBuyers } from './orderTally.js';

/** 存下的账: a tally as plain JSON. Equal tallies have equal JSON, texts and all. */
export interface TallyJson {
  readonly format: 'zhanggui/order-tally';
  readonly version: 1;
  readonly days: readonly (readonly [
    day: string,
    orders: readonly OrderJson[],
    sales: readonly SaleJson[],
    refunds: readonly RefundJson[],
  ])[];
}

/** Which buyers the rows of an order name, and how many rows name each; `null` names nobody. */
export type OrderJson = readonly [orderId: string, buyers: BuyerCounts];

/** A sale of a day: what was paid, in how many rows, of which so many do not tell their pieces. */
export type SaleJson = readonly [orderId: string, paidFen: number, rows: number, untoldRows: number, toldPieces: number];
/** What of an order went back on a day, in how many rows. */
export type RefundJson = readonly [orderId: string, refundFen: number, rows: number];

/**
 * 存账: a tally as an object for `JSON.stringify`, to be read back by {@link tallyFromJson}. Orders and days are sorted: n log n.
 *
 * @throws `aggregate/not-tally`
 */
export function tallyToJson(tally: OrderTally): TallyJson {
  checkTally(tally);
  checkDays(tally);
  const days = sortedKeys(tally.days).map((day): TallyJson['days'][number] => {
    const there = tally.days.get(day)!;
    const { sales, refundFen, refundRows, buyers } = there;
    return [
      day,
      // nobody is called '', so that it may stand for nobody
      sortedKeys(buyers).map((orderId): OrderJson => {
        const counts = [...buyersOf(there, orderId)];
        return [orderId, counts.sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))];
      }),
      sortedKeys(sales).map((orderId): SaleJson => {
        const { paidFen, rows, untoldRows, toldPieces } = sales.get(orderId)!;
        return [orderId, paidFen, rows, untoldRows, toldPieces];
      }),
      sortedKeys(refundFen).map((orderId): RefundJson => [orderId, refundFen.get(orderId)!, refundRows.get(orderId)!]),
    ];
  });
  return { format: 'zhanggui/order-tally', version: 1, days };
}

/**
 * 取账: a tally out of what {@link tallyToJson} made of it, every part of it checked: what somebody changed by hand is refused where it
 * does not fit together.
 *
 * @throws `aggregate/not-tally-json` also for another version, `limit/exceeded` over 10,000,000 orders of one day
 * @example
 * ```ts
 * import { fen, parseDay } from '@zhanggui/core';
 * import { addOrder, figuresBy, orderTally, tallyFromJson, tallyToJson } from '@zhanggui/metrics';
 * const tally = orderTally();
 * addOrder(tally, { orderId: '1', buyerId: 'a', day: parseDay('2026-06-18'), kind: 'sale', amountFen: fen(9900) });
 * const stored = JSON.stringify(tallyToJson(tally));
 * figuresBy(tallyFromJson(JSON.parse(stored)), 'all')[0]?.paidFen; // => 9900
 * ```
 */
export function tallyFromJson(json: unknown): OrderTally {
  const { format, version, days } = (typeof json === 'object' && json !== null ? json : {}) as Partial<Record<string, unknown>>;
  need(format === 'zhanggui/order-tally', 'format', format);
  need(version === 1, 'version', version);
  const tally = orderTally();
  for (const each of listOf('days', days)) {
    const [day, orders, sales, refunds] = listOf('days', each, 4);
    need(isDay(day) && !tally.days.has(day), 'day', day);
    const read = newDay();
    const rowsLeft = readOrders(read, listOf('orders', orders));
    const seeRows = (orderId: unknown, rows: unknown, isThere: boolean): orderId is string => {
      need(!isThere && isCount(rows) && rows > 0, 'rows', rows);
      const left = (rowsLeft.get(orderId as string) ?? 0) - rows;
      need(left >= 0, 'rows', rows);
      rowsLeft.set(orderId as string, left);
      return true;
    };
    for (const sale of listOf('sales', sales)) {
      const [orderId, paidFen, rows, untoldRows, toldPieces] = listOf('sales', sale, 5);
      need(isCount(paidFen), 'paidFen', paidFen);
      need(isCount(rows), 'rows', rows);
      need(isCount(untoldRows) && untoldRows <= rows, 'untoldRows', untoldRows);
      need(isCount(toldPieces) && (toldPieces === 0 || untoldRows < rows), 'toldPieces', toldPieces);
      if (!seeRows(orderId, rows, read.sales.has(orderId as string))) continue;
      const pieces = untoldRows > 0 ? null : toldPieces;
      read.sales.set(orderId, { paidFen, pieces, rows, untoldRows, toldPieces });
    }
    for (const refund of listOf('refunds', refunds)) {
      const [orderId, refundFen, rows] = listOf('refunds', refund, 3);
      need(isCount(refundFen), 'refundFen', refundFen);
      if (!seeRows(orderId, rows, read.refundFen.has(orderId as string))) continue;
      read.refundFen.set(orderId, refundFen);
      read.refundRows.set(orderId, rows as number);
    }
    for (const [orderId, left] of rowsLeft) need(left === 0, 'orders', orderId);
    need(read.buyers.size > 0, 'day', day);
    tally.days.set(day, read);
  }
  return tally;
}

/** Reads who bought; answers how many rows each order has, which its sales and refunds must have too. */
function readOrders(day: DayTally, orders: readonly unknown[]): Map<string, number> {
  refuseOver(metricLimits, 'orders', orders.length);
  const rowsLeft = new Map<string, number>();
  for (const order of orders) {
    const [orderId, buyers] = listOf('orders', order, 2);
    need(isId(orderId) && !rowsLeft.has(orderId), 'orderId', orderId);
    const counts = new Map<string | null, number>();
    let sum = 0;
    for (const each of listOf('buyers', buyers)) {
      const [buyerId, rows] = listOf('buyers', each, 2);
      need((buyerId === null || isId(buyerId)) && !counts.has(buyerId), 'buyerId', buyerId);
      need(isCount(rows) && rows > 0, 'rows', rows);
      counts.set(buyerId, rows);
      sum += rows;
    }
    need(isCount(sum) && sum > 0, 'orders', orderId);
    setBuyers(day, orderId, counts);
    rowsLeft.set(orderId, sum);
  }
  return rowsLeft;
}

function need(holds: boolean, path: string, value: unknown): asserts holds {
  if (!holds) throw new ZhangguiError('aggregate/not-tally-json', { path, value: shown(value) });
}

function listOf(path: string, value: unknown, length?: number): readonly unknown[] {
  need(Array.isArray(value) && (length === undefined || value.length === length), path, value);
  return value;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function sortedKeys<Key extends string>(map: ReadonlyMap<Key, unknown>): Key[] {
  return [...map.keys()].sort();
}
