import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldApart, foldOrders, foldPacked } from './foldOrders.js';
import { largestOf } from './largest.js';

type Row = readonly [customer: number, amountFen: number];

const customers = 6;

/** The first of a window of ten days is 1: customer 0 bought then, 1 on the second, and so on. */
function given(rows: readonly Row[]) {
  const orders = {
    customer: Uint32Array.from(rows, ([code]) => code),
    day: new Int32Array(rows.length),
    amountFen: Float64Array.from(rows, ([, amount]) => amount),
    customers,
  };
  const day = Uint16Array.from({ length: customers }, (_, code) => (rows.some(([each]) => each === code) ? code + 1 : 0));
  return [orders, { day, window: 10 }] as const;
}

const ordinary: readonly Row[] = [
  [4, 500],
  [1, 900],
  [4, 250],
];

test('who bought on which day, how often and for how much', () => {
  const expected = {
    customers: {
      customer: Uint32Array.of(1, 4),
      recencyDays: Int32Array.of(9, 6),
      orders: Uint32Array.of(1, 2),
      paidFen: Float64Array.of(900, 750),
    },
    largest: { recencyDays: 9, orders: 2, paidFen: 900 },
  };
  expect(foldPacked(...given(ordinary))).toEqual(expected);
  expect(foldApart(...given(ordinary))).toEqual(expected);
});

test.each<readonly [string, readonly Row[], boolean]>([
  ['nobody', [], true],
  ['an order of nothing', [[3, 0]], true],
  ['1 分 below 2^40 分', [[2, 2 ** 40 - 1]], true],
  ['2^40 分', [[2, 2 ** 40]], false],
  ['2^40 分 in two orders', Array<Row>(2).fill([2, 2 ** 39]), false],
  ['2^53 − 1 分', [[2, 2 ** 53 - 1]], false],
  ['8191 orders', Array<Row>(8191).fill([5, 1]), true],
  ['8192 orders', Array<Row>(8192).fill([5, 0]), false],
])('one number holds money and orders of %s: %s', (_, rows, holds) => {
  const packed = foldPacked(...given(rows));
  expect(packed !== null).toBe(holds);
  expect(foldOrders(...given(rows))).toEqual(foldApart(...given(rows)));
});

test.each([
  ['past 2^53', 2 ** 53],
  // orders beside it that 32 bits would lose
  ['2^71', 2 ** 71],
  ['2^72', 2 ** 72],
  ['endless', Number.POSITIVE_INFINITY],
])('money %s is refused', (_, amount) => {
  expect(foldPacked(...given([[0, amount]]))).toBeNull();
  expect(() => foldOrders(...given([[0, amount]]))).toThrow(
    expect.objectContaining({ code: 'money/overflow', params: { value: String(amount) } }),
  );
});

test('a few customers among many codes do not keep the memory of all', () => {
  const bytes = (rows: readonly Row[]) => foldPacked(...given(rows))!.customers.paidFen.buffer.byteLength;
  const codes = (count: number) => Array.from({ length: count }, (_, code): Row => [code, 100]);
  expect([bytes(codes(3)), bytes(codes(4))]).toEqual([3 * 8, customers * 8]);
});

test('together or apart, the answer is the same', () => {
  const amount = fc.oneof({ weight: 9, arbitrary: fc.nat(100_000) }, fc.constantFrom(2 ** 39, 2 ** 40, 2 ** 41 + 7));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(customers - 1), amount), { maxLength: 30 }), (rows) => {
      const apart = foldApart(...given(rows));
      expect(apart.largest).toEqual(largestOf(apart.customers));
      const packed = foldPacked(...given(rows));
      if (packed !== null) expect(packed).toEqual(apart);
      expect(packed !== null).toBe(apart.customers.paidFen.every((paid) => paid < 2 ** 40));
    }),
  );
});
