import type { Instant } from '../day/instant.js';
import { checkOption } from '../error/checkOption.js';
import { checkLimit } from '../error/limits.js';
import type { Fen } from '../money/fen.js';
import { sumFen } from '../money/sumFen.js';
import type { Order } from './order.js';

/**
 * 合并主订单: one order for all rows of the same order id, in the order of their first rows.
 *
 * Money is added up where it belongs to the `row`, and counted once where it stands again on each row of the `order`: the
 * largest, should the rows not agree. Pieces are added up. Times are the first of each. What was cancelled of an order that
 * also has other rows counts as refunded; rows of refunds stay orders of their own.
 *
 * @param options - `amountOf`: as the report of the file says
 * @throws `option/unknown`, `money/overflow`, `limit/exceeded` over 1,000,000 rows
 * @example
 * ```ts
 * import { combineOrders, readAll } from '@zhanggui/core/source';
 * const { records } = readAll('订单号,付款时间,金额\nA,2026-06-01,10\nA,2026-06-01,5\nB,2026-06-02,7\n', { table: 'orders' });
 * combineOrders(records, { amountOf: 'row' }).map(({ orderId, amount }) => [orderId, amount]); // => [['A', 1500], ['B', 700]]
 * ```
 */
export function combineOrders(rows: Iterable<Order>, { amountOf }: { readonly amountOf: 'row' | 'order' }): Order[] {
  checkOption('amountOf', amountOf, ['row', 'order']);
  const groups = new Map<string, Order[]>();
  let count = 0;
  for (const row of rows) {
    count += 1;
    checkLimit('lines', count);
    const key = `${row.kind === 'refund' ? '-' : '+'}${row.orderId}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => (group.length === 1 ? group[0]! : combined(group, amountOf)));
}

function combined(rows: readonly Order[], amountOf: 'row' | 'order'): Order {
  const first = rows[0]!;
  const kind = rows.every((row) => row.kind === first.kind) ? first.kind : 'sale';
  // where a row does not say, a cancelled one took back its own amount, if it has one of its own
  const takenBack = (row: Order) => (amountOf === 'row' && kind !== row.kind && row.paidAt !== null ? row.amount : null);
  const refunded = rows.map((row) => row.refunded ?? takenBack(row));
  const money = (amounts: readonly (Fen | null)[]) => (amountOf === 'row' ? sum(amounts) : largest(amounts));
  return {
    ...first,
    buyerId: firstOf(rows.map((row) => row.buyerId)),
    orderedAt: earliest(rows.map((row) => row.orderedAt)),
    paidAt: earliest(rows.map((row) => row.paidAt)),
    amount: money(rows.map((row) => row.amount)) ?? first.amount,
    netAmount: money(rows.map((row) => row.netAmount)),
    refunded: money(refunded),
    shippingFee: money(rows.map((row) => row.shippingFee)),
    pieces: rows.reduce<number | null>((pieces, row) => (row.pieces === null ? pieces : (pieces ?? 0) + row.pieces), null),
    status: firstOf(rows.map((row) => row.status)),
    afterSaleStatus: firstOf(rows.map((row) => row.afterSaleStatus)),
    kind,
  };
}

function known<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value) => value !== null);
}

function firstOf<Value>(values: readonly (Value | null)[]): Value | null {
  return known(values)[0] ?? null;
}

function earliest(times: readonly (Instant | null)[]): Instant | null {
  return known(times).reduce<Instant | null>((first, time) => (first === null || time < first ? time : first), null);
}

function sum(amounts: readonly (Fen | null)[]): Fen | null {
  const some = known(amounts);
  return some.length === 0 ? null : sumFen(some);
}

function largest(amounts: readonly (Fen | null)[]): Fen | null {
  return known(amounts).reduce<Fen | null>((most, amount) => (most === null || Math.abs(amount) > Math.abs(most) ? amount : most), null);
}
