import { checkObject, dayOf, type Fen, fen, shown, ZhangguiError } from '@zhanggui/core';
import type { Order } from '@zhanggui/core/source';
import type { OrderFact } from './orderFact.js';

/**
 * 订单变事实: what an order of a file means for the figures: a sale on the day it was paid, and what went back.
 *
 * An order that was closed after it was paid is a sale and its refund. A file that tells no day of the refund gives it on the day
 * of payment. Never more goes back than was paid, since freight and compensations are not of the goods.
 *
 * @returns nothing for an order that nobody paid (`paidAt` is `null`) for a sale of nothing or less, such as a correction
 * of the books, and for a refund of nothing
 * @throws `day/not-instant`, `money/not-fen`, `option/unknown`, `shape/not-object`; ids and pieces are checked where they are counted
 * @example
 * ```ts
 * import { readAll } from '@zhanggui/core/source';
 * import { aggregateOrders, compute, orderFacts, refundRateByAmount } from '@zhanggui/metrics';
 * const { records } = readAll('订单号,付款时间,实付金额,退款金额\nA,2026-06-18,100,\nB,2026-06-18,60,60\n', { table: 'orders' });
 * const [june] = aggregateOrders(records.flatMap(orderFacts), { by: 'month' });
 * june && compute(refundRateByAmount, june); // => 0.375
 * ```
 */
export function orderFacts(order: Order): OrderFact[] {
  checkObject('order', order);
  const { orderId, buyerId, paidAt, pieces, kind } = order;
  if (kind !== 'sale' && kind !== 'refund' && kind !== 'cancelled')
    throw new ZhangguiError('option/unknown', { option: 'kind', value: shown(kind), allowed: 'sale refund cancelled' });
  if (paidAt === null) return [];
  const amount = fen(order.amount);
  const refunded = Math.abs(fen(order.refunded ?? 0));
  const row = { orderId, buyerId, day: dayOf(paidAt), pieces: typeof pieces === 'number' && pieces < 0 ? null : pieces };
  if (kind === 'refund') return amount === 0 ? [] : [{ ...row, kind, amountFen: Math.abs(amount) as Fen }];
  if (amount <= 0) return [];
  const back = kind === 'cancelled' ? amount : Math.min(refunded, amount);
  const sale: OrderFact = { ...row, kind: 'sale', amountFen: amount };
  return back === 0 ? [sale] : [sale, { ...row, kind: 'refund', amountFen: back as Fen }];
}
