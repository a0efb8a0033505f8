import { dayOf, type Fen } from '@zhanggui/core';
import type { Order } from '@zhanggui/core/source';
import type { OrderFact } from '@zhanggui/metrics';

/** Rows that are in the file and in no figure, by reason. */
export interface LeftOut {
  unpaid: number;
  /** A sale of nothing or less, such as a correction of the books. */
  notPositive: number;
}

/**
 * What an order of a file means for the figures: a sale on the day it was paid, and what went back.
 *
 * An order that was closed after it was paid counts as a sale and as its refund. A file that tells no day of the refund gives it
 * on the day of payment.
 */
export function orderFacts({ orderId, buyerId, paidAt, amount, refunded, pieces, kind }: Order, leftOut: LeftOut): OrderFact[] {
  if (paidAt === null) {
    leftOut.unpaid += 1;
    return [];
  }
  const row = { orderId, buyerId, day: dayOf(paidAt), pieces: pieces === null || pieces < 0 ? null : pieces };
  if (kind === 'refund') return [{ ...row, kind, amountFen: Math.abs(amount) as Fen }];
  if (amount <= 0) {
    leftOut.notPositive += 1;
    return [];
  }
  const back = kind === 'cancelled' ? amount : Math.min(Math.abs(refunded ?? 0), amount);
  const sale: OrderFact = { ...row, kind: 'sale', amountFen: amount };
  return back === 0 ? [sale] : [sale, { ...row, kind: 'refund', amountFen: back as Fen }];
}
