import { checkObject, type Fen, type Period, period, shown, ZhangguiError } from '@zhanggui/core';
import type { Grain } from '../metric/grain.js';
import { addWhole } from './addWhole.js';
import { checkTally } from './checkTally.js';
import { refundsOf, salesOf } from './joinDays.js';
import { buyersByOrder, firstDays } from './orderBuyers.js';
import type { OrderFact } from './orderFact.js';
import { addOrder, type DayTally, type OrderSale, type OrderTally, orderTally } from './orderTally.js';
import { daysIn, windowsOf } from './windowsOf.js';

/** 订单数字: what metrics ask of orders, exactly counted and summed, under the names that their formulas use. */
export interface OrderFigures {
  readonly period: Period;
  /** Different order ids with a sale. */
  readonly orders: number;
  /** Different buyers with a sale. */
  readonly buyers: number;
  /** Buyers whose first sale in the whole tally lies in the period: who bought before the data begins looks new. */
  readonly newBuyers: number;
  /** Buyers with two orders or more in the period. */
  readonly repeatBuyers: number;
  /** Orders of nobody known, part of `orders` but of no buyer. */
  readonly ordersWithoutBuyer: number;
  readonly paidFen: Fen;
  /** The part of `paidFen` that no buyer is known of. */
  readonly paidFenWithoutBuyer: Fen;
  /** Different order ids with a refund on a day of the period, whenever they were paid. */
  readonly refundedOrders: number;
  readonly refundFen: Fen;
  /** `null` as soon as one sale does not tell. */
  readonly pieces: number | null;
}

/**
 * 按期汇总: the figures of every day, week, month or of all, in time. A period without any row is not in the list.
 *
 * Distinct orders and buyers are counted anew for each period: those of its days do not add up to it.
 *
 * @throws `option/unknown` also without a row, `aggregate/not-tally`, `money/overflow`, `day/out-of-range` for a week that reaches beyond 9999
 */
export function figuresBy(tally: OrderTally, by: Grain): OrderFigures[] {
  const known = new Set<string>();
  const windows = windowsOf(tally, by);
  const buyers = buyersByOrder(tally);
  // windows come in time: who has not been seen yet is new
  const isNew = (buyerId: string) => known.size < known.add(buyerId).size;
  return windows.map(({ period, days }) => figures(buyers, { period, days, isNew }));
}

/**
 * 期间汇总: the figures of one period, such as the last 30 days; all 0 where it has no row.
 *
 * Asked again it costs what its days cost, whatever the size of the tally: who bought first and when is joined once and kept up to date.
 *
 * @throws `day/not-day`, `day/backwards`, `money/overflow`, `aggregate/not-tally`, `shape/not-object`
 * @example
 * ```ts
 * import { fen, lastDays, parseDay } from '@zhanggui/core';
 * import { addOrder, compute, figuresOf, orderTally, repurchaseRate } from '@zhanggui/metrics';
 * const tally = orderTally();
 * addOrder(tally, { orderId: '1', buyerId: 'a', day: parseDay('2026-06-01'), kind: 'sale', amountFen: fen(5000) });
 * addOrder(tally, { orderId: '2', buyerId: 'a', day: parseDay('2026-06-30'), kind: 'sale', amountFen: fen(5000) });
 * const figures = figuresOf(tally, lastDays(30, { endsOn: parseDay('2026-06-30') }));
 * compute(repurchaseRate, figures); // => 1
 * figures.paidFen; // => 10000
 * ```
 */
export function figuresOf(tally: OrderTally, asks: Period): OrderFigures {
  checkTally(tally);
  checkObject('period', asks);
  const { from, to } = asks;
  const asked = period(from, to);
  const buyers = buyersByOrder(tally);
  const first = firstDays(tally);
  return figures(buyers, { period: asked, days: daysIn(tally, asked), isNew: (buyerId) => first.get(buyerId)! >= from });
}

/**
 * 汇总订单: rows of orders straight to their figures, in one pass over the rows; for a stream, {@link addOrder} row by row.
 *
 * @throws `aggregate/not-rows`, `shape/not-object`, and as {@link addOrder} and {@link figuresBy}
 * @example
 * ```ts
 * import { fen, parseDay } from '@zhanggui/core';
 * import { aggregateOrders } from '@zhanggui/metrics';
 * const day = parseDay('2026-06-18');
 * aggregateOrders([{ orderId: '1', buyerId: null, day, kind: 'sale', amountFen: fen(9900) }], { by: 'all' })[0]?.ordersWithoutBuyer; // => 1
 * ```
 */
export function aggregateOrders(rows: Iterable<OrderFact>, options: { readonly by: Grain }): OrderFigures[] {
  checkObject('options', options);
  if (typeof rows?.[Symbol.iterator] !== 'function') throw new ZhangguiError('aggregate/not-rows', { value: shown(rows) });
  const tally = orderTally();
  for (const row of rows) addOrder(tally, row);
  return figuresBy(tally, options.by);
}

/** The figures of some days. `isNew` is asked once for each of their buyers. */
function figures(
  buyers: ReadonlyMap<string, string | null>,
  { period, days, isNew }: { readonly period: Period; readonly days: readonly DayTally[]; readonly isNew: (buyerId: string) => boolean },
): OrderFigures {
  const sales = salesOf(days);
  const refunds = refundsOf(days);
  const { paidFen, pieces, ofNobody, ordersOf } = readSales(sales, buyers);
  let newBuyers = 0;
  let repeatBuyers = 0;
  for (const [buyerId, orders] of ordersOf) {
    if (orders > 1) repeatBuyers++;
    if (isNew(buyerId)) newBuyers++;
  }
  return {
    period,
    orders: sales.size,
    buyers: ordersOf.size,
    newBuyers,
    repeatBuyers,
    ordersWithoutBuyer: ofNobody.orders,
    paidFen: paidFen as Fen,
    paidFenWithoutBuyer: ofNobody.paidFen as Fen,
    refundedOrders: refunds.size,
    refundFen: [...refunds.values()].reduce(addWhole, 0) as Fen,
    pieces,
  };
}

function readSales(sales: ReadonlyMap<string, OrderSale>, buyers: ReadonlyMap<string, string | null>) {
  let paidFen = 0;
  let pieces: number | null = 0;
  const ofNobody = { orders: 0, paidFen: 0 };
  const ordersOf = new Map<string, number>();
  for (const [orderId, sale] of sales) {
    paidFen = addWhole(paidFen, sale.paidFen);
    pieces = pieces === null || sale.pieces === null ? null : addWhole(pieces, sale.pieces);
    const buyerId = buyers.get(orderId) ?? null;
    if (buyerId !== null) ordersOf.set(buyerId, (ordersOf.get(buyerId) ?? 0) + 1);
    else {
      ofNobody.orders += 1;
      ofNobody.paidFen += sale.paidFen;
    }
  }
  return { paidFen, pieces, ofNobody, ordersOf };
}
