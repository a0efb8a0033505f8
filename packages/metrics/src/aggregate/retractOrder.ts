import { shown, ZhangguiError } from '@zhanggui/core';
import { checkDayTally, checkTally } from './checkTally.js';
import { orderRetracted } from './orderBuyers.js';
import { checkOrderFact, idsOf, type OrderFact } from './orderFact.js';
import { type DayTally, type OrderSale, type OrderTally, removeBuyer, rowsOfBuyer, saleOf } from './orderTally.js';

/**
 * 撤一行: takes a row back out of a tally, **changing the tally**, as if it had never been added. A refused row changes nothing.
 *
 * For a row that was wrong or came twice. A refund that comes late is no such thing: it is a row of kind `refund` that is added on its
 * day. The row must be the one that was added: a wrong one is refused as far as can be seen (rows of one order and day are kept as a sum).
 * It costs one look at every day, and the first buyers (新客) are found anew when they are next asked for.
 *
 * @throws `aggregate/not-added`, and as {@link addOrder} for what is no row
 * @example
 * ```ts
 * import { fen, parseDay } from '@zhanggui/core';
 * import { addOrder, orderTally, retractOrder } from '@zhanggui/metrics';
 * const row = { orderId: '1', buyerId: 'a', day: parseDay('2026-06-18'), kind: 'sale', amountFen: fen(9900) } as const;
 * const tally = orderTally();
 * addOrder(tally, row);
 * retractOrder(tally, row);
 * tally.days.size; // => 0
 * retractOrder(tally, row); // throws aggregate/not-added
 * ```
 */
export function retractOrder(tally: OrderTally, row: OrderFact): void {
  checkTally(tally);
  checkOrderFact(row);
  const { kind, amountFen } = row;
  const { orderId, buyerId } = idsOf(row);
  const notAdded = () => new ZhangguiError('aggregate/not-added', { orderId: shown(row.orderId), day: shown(row.day) });
  const day = tally.days.get(row.day);
  if (day === undefined) throw notAdded();
  checkDayTally(day);
  if (rowsOfBuyer(day, orderId, buyerId) === 0) throw notAdded();
  if (kind === 'refund') {
    const rows = (day.refundRows.get(orderId) ?? 0) - 1;
    const left = (day.refundFen.get(orderId) ?? 0) - amountFen;
    if (rows < 0 || left < 0 || (rows === 0 && left > 0)) throw notAdded();
    setRefund(day, orderId, { rows, left });
  } else {
    const before = day.sales.get(orderId);
    const left = before === undefined ? null : without(before, saleOf(row));
    if (left === null) throw notAdded();
    if (left.rows > 0) day.sales.set(orderId, left);
    else day.sales.delete(orderId);
  }
  removeBuyer(day, orderId, buyerId);
  if (day.buyers.size === 0) tally.days.delete(row.day);
  orderRetracted(tally, orderId);
}

function setRefund(
  { refundFen, refundRows }: DayTally,
  orderId: string,
  { rows, left }: { readonly rows: number; readonly left: number },
): void {
  if (rows > 0) {
    refundFen.set(orderId, left);
    refundRows.set(orderId, rows);
  } else {
    refundFen.delete(orderId);
    refundRows.delete(orderId);
  }
}

/** `null` where the one is no part of the other. */
function without(a: OrderSale, b: OrderSale): OrderSale | null {
  const paidFen = a.paidFen - b.paidFen;
  const rows = a.rows - b.rows;
  const untoldRows = a.untoldRows - b.untoldRows;
  const toldPieces = a.toldPieces - b.toldPieces;
  const isPart = paidFen >= 0 && untoldRows >= 0 && untoldRows <= rows && toldPieces >= 0;
  // of no rows nothing is left, of untold rows no pieces
  if (!isPart || (rows === 0 && paidFen > 0) || (rows === untoldRows && toldPieces > 0)) return null;
  return { paidFen, pieces: untoldRows > 0 ? null : toldPieces, rows, untoldRows, toldPieces };
}
