import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../day/instant.js';
import { fen } from '../money/fen.js';
import { combineOrders } from './combineOrders.js';
import { jdProfile } from './jdProfile.js';
import type { Order } from './order.js';
import { readAll } from './readRecords.js';

const order = (orderId: string, amount: number, more: Partial<Order> = {}): Order => ({
  orderId,
  buyerId: null,
  orderedAt: null,
  paidAt: '2026-06-01T08:00:00+08:00' as Instant,
  amount: fen(amount),
  netAmount: null,
  refunded: null,
  shippingFee: null,
  pieces: 1,
  status: null,
  afterSaleStatus: null,
  kind: 'sale',
  ...more,
});

test('rows of one main order become one order, their money added up', () => {
  const rows = [
    order('A', 1000, { buyerId: 'b', shippingFee: fen(500) }),
    order('B', 700),
    order('A', 500, { paidAt: '2026-06-01T07:00:00+08:00' as Instant }),
  ];
  expect(combineOrders(rows, { amountOf: 'row' })).toEqual([
    order('A', 1500, { buyerId: 'b', shippingFee: fen(500), pieces: 2, paidAt: '2026-06-01T07:00:00+08:00' as Instant }),
    order('B', 700),
  ]);
});

test('京东 repeats the amount of the order on each row: it counts once', () => {
  const { records, report } = readAll(
    '订单号,订购数量,付款确认时间,结算金额\nJD1,1,2026-01-15 10:00:00,500.00\nJD1,2,2026-01-15 10:00:00,500.00\n',
    { table: 'orders', profile: jdProfile },
  );
  expect(report.amountOf).toBe('order');
  expect(combineOrders(records, { amountOf: 'order' }).map(({ orderId, amount, pieces }) => [orderId, amount, pieces])).toEqual([
    ['JD1', 50000, 3],
  ]);
});

test('a sub-order that was taken back is a refund of its order', () => {
  const rows = [order('A', 1000), order('A', 500, { kind: 'cancelled' }), order('A', 300, { kind: 'cancelled', refunded: fen(100) })];
  expect(combineOrders(rows, { amountOf: 'row' })).toEqual([order('A', 1800, { pieces: 3, refunded: fen(600) })]);
  const unpaid = [order('A', 1000), order('A', 500, { kind: 'cancelled', paidAt: null })];
  expect(combineOrders(unpaid, { amountOf: 'row' })[0]!.refunded).toBeNull();
  // whose amount is the whole order's says nothing of the row
  expect(combineOrders(rows.slice(0, 2), { amountOf: 'order' })[0]!.refunded).toBeNull();
});

test('an order that was taken back as a whole stays cancelled, and a row of refunds stays by itself', () => {
  const cancelled = [order('A', 1000, { kind: 'cancelled' }), order('A', 500, { kind: 'cancelled' })];
  expect(combineOrders(cancelled, { amountOf: 'row' })).toEqual([order('A', 1500, { kind: 'cancelled', pieces: 2 })]);
  expect(combineOrders([order('A', 1000), order('A', -400, { kind: 'refund' })], { amountOf: 'row' })).toHaveLength(2);
});

test('of amounts that should be the same and are not, the largest counts, either way', () => {
  const amount = (amounts: number[]) =>
    combineOrders(
      amounts.map((one) => order('A', one)),
      { amountOf: 'order' },
    )[0]!.amount;
  expect(amount([500, 700, 600])).toBe(700);
  expect(amount([-500, -700, -600])).toBe(-700);
});

test('another way to count is refused', () => {
  expect(() => combineOrders([], { amountOf: 'line' as never })).toThrow(expect.objectContaining({ code: 'option/unknown' }));
});

test('money is neither lost nor made, and each order comes once', () => {
  const rows = fc.array(fc.tuple(fc.constantFrom('A', 'B', '__proto__'), fc.integer({ min: -1000, max: 1000 })), { maxLength: 20 });
  fc.assert(
    fc.property(rows, (pairs) => {
      const orders = combineOrders(
        pairs.map(([id, amount]) => order(id, amount)),
        { amountOf: 'row' },
      );
      expect(orders.reduce((sum, { amount }) => sum + amount, 0)).toBe(pairs.reduce((sum, [, amount]) => sum + amount, 0));
      expect(orders.map(({ orderId }) => orderId)).toEqual([...new Set(pairs.map(([id]) => id))]);
    }),
  );
});
