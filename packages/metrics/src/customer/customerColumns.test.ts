import { type Day, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber } from '../aggregate/dayNumber.js';
import { type CustomerColumns, customerColumns } from './customerColumns.js';
import type { OrderColumns } from './orderColumns.js';

const refused = (code: string, params?: object) =>
  expect.objectContaining({ name: 'ZhangguiError', code, ...(params && { params: expect.objectContaining(params) }) });
const endsOn = parseDay('2026-06-30');
const end = dayNumber(endsOn);

type Row = readonly [customer: number, daysAgo: number, amountFen: number];

function columnsOf(rows: readonly Row[], customers = 10): OrderColumns {
  return {
    customer: Uint32Array.from(rows, ([code]) => code),
    day: Int32Array.from(rows, ([, daysAgo]) => end - daysAgo),
    amountFen: Float64Array.from(rows, ([, , amount]) => amount),
    customers,
  };
}

function plain({ customer, recencyDays, orders, paidFen }: CustomerColumns): number[][] {
  return Array.from(customer, (code, row) => [code, recencyDays[row]!, orders[row]!, paidFen[row]!]);
}

test.each([
  [
    'two orders, the last one today',
    [
      [3, 0, 500],
      [3, 9, 700],
    ],
    undefined,
    [[3, 1, 2, 1200]],
  ],
  ['the last of 65,535 days', [[2, 65_534, 5]], undefined, [[2, 65_535, 1, 5]]],
  [
    'centuries ago, and yesterday',
    [
      [2, 65_535, 5],
      [4, 400_000, 7],
      [4, 1, 9],
      [5, 300_000, 1],
    ],
    undefined,
    [
      [2, 65_536, 1, 5],
      [4, 2, 2, 16],
      [5, 300_001, 1, 1],
    ],
  ],
  ['day 30 of 近 30 天 counts', [[1, 29, 5]], 30, [[1, 30, 1, 5]]],
  [
    'day 31 does not',
    [
      [1, 30, 5],
      [2, 0, 6],
    ],
    30,
    [[2, 1, 1, 6]],
  ],
  [
    'nor does tomorrow',
    [
      [1, -1, 5],
      [1, 4, 6],
    ],
    undefined,
    [[1, 5, 1, 6]],
  ],
  ['an order of nothing is an order', [[0, 0, 0]], undefined, [[0, 1, 1, 0]]],
  ['nobody', [], undefined, []],
] as const)('customers of orders: %s', (_, rows, days, expected) => {
  expect(plain(customerColumns(columnsOf(rows), { endsOn, ...(days && { days }) }))).toEqual(expected);
});

test('whole 分 as Uint32 columns are the same as doubles', () => {
  const orders = columnsOf([
    [0, 3, 120],
    [0, 5, 4_294_967_295],
  ]);
  const whole = { ...orders, amountFen: Uint32Array.from(orders.amountFen) };
  expect(customerColumns(whole, { endsOn })).toEqual(customerColumns(orders, { endsOn }));
});

test.each([
  [
    '110 亿元 of one customer',
    [
      [0, 0, 2 ** 40],
      [0, 1, 1],
      [1, 1, 7],
    ],
    [
      [0, 1, 2, 2 ** 40 + 1],
      [1, 2, 1, 7],
    ],
  ],
  ['one 分 below that', [[0, 0, 2 ** 40 - 1]], [[0, 1, 1, 2 ** 40 - 1]]],
  [
    'the largest sum that is exact',
    [
      [0, 0, 2 ** 53 - 2],
      [0, 0, 1],
    ],
    [[0, 1, 2, 2 ** 53 - 1]],
  ],
  ['20,000 orders of one customer', Array.from({ length: 20_000 }, () => [4, 2, 3]), [[4, 3, 20_000, 60_000]]],
] as const)('money and orders stay exact: %s', (_, rows, expected) => {
  expect(plain(customerColumns(columnsOf(rows as readonly Row[]), { endsOn }))).toEqual(expected);
});

const good = columnsOf([
  [0, 0, 100],
  [1, 3, 200],
]);

test.each([
  ['no columns', null, 'shape/not-object'],
  ['a list for a column', { ...good, customer: [0, 1] }, 'column/not-column'],
  ['another kind of column', { ...good, day: Float64Array.of(1, 2) }, 'column/not-column'],
  ['a view without numbers', { ...good, amountFen: new DataView(new ArrayBuffer(16)) }, 'column/not-column'],
  ['a column cut short', { ...good, amountFen: Float64Array.of(100) }, 'column/unequal'],
  ['no number of customers', { ...good, customers: Number.NaN }, 'column/not-count'],
  ['fewer than no customers', { ...good, customers: -1 }, 'column/not-count'],
  ['too many customers', { ...good, customers: 20_000_001 }, 'limit/exceeded'],
  ['a code out of range', { ...good, customers: 1 }, 'column/not-code'],
  ['an amount that is no number', { ...good, amountFen: Float64Array.of(100, Number.NaN) }, 'column/not-amount'],
  ['a negative amount', { ...good, amountFen: Float64Array.of(-1, 0) }, 'column/not-amount'],
  ['a part of a 分', { ...good, amountFen: Float64Array.of(0.5, 0) }, 'column/not-amount'],
  ['an endless amount', { ...good, amountFen: Float64Array.of(Number.POSITIVE_INFINITY, 0) }, 'money/overflow'],
  [
    'a sum past 2^53',
    columnsOf([
      [0, 0, 2 ** 53 - 1],
      [0, 0, 1],
    ]),
    'money/overflow',
  ],
  ['a day that is none', { ...good, day: Int32Array.of(end, 2 ** 31 - 1) }, 'column/not-day'],
  ['a day before all days', { ...good, day: Int32Array.of(-(2 ** 31), end) }, 'column/not-day'],
])('refuses %s', (_, orders, code) => {
  expect(() => customerColumns(orders as OrderColumns, { endsOn })).toThrow(refused(code));
});

test.each([
  ['a code out of range', { customer: Uint32Array.of(0, 10) }, 'column/not-code'],
  ['no amount', { amountFen: Float64Array.of(1, Number.NaN) }, 'column/not-amount'],
  ['a negative amount', { amountFen: Float64Array.of(1, -1) }, 'column/not-amount'],
  ['a part of a 分', { amountFen: Float64Array.of(1, 0.1) }, 'column/not-amount'],
])('refuses %s also outside the window, and says in which row', (_, broken, code) => {
  const orders = {
    ...columnsOf([
      [0, 0, 100],
      [1, 99, 200],
    ]),
    ...broken,
  };
  expect(() => customerColumns(orders, { endsOn, days: 30 })).toThrow(refused(code, { row: 1 }));
});

test.each([
  ['no day', { endsOn: '2026-06-31' as Day }, 'day/not-day'],
  ['no days', { endsOn, days: 0 }, 'day/not-count'],
  ['a part of a day', { endsOn, days: 1.5 }, 'day/not-count'],
  ['more days than there are', { endsOn, days: 1e9 }, 'day/out-of-range'],
  ['nothing', null as unknown as { endsOn: Day }, 'shape/not-object'],
])('refuses a window of %s', (_, window, code) => {
  expect(() => customerColumns(good, window)).toThrow(refused(code));
});

const rows = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: -40, max: 400 }), fc.oneof(fc.nat(1000), fc.nat(2 ** 42))), { maxLength: 60 });

test('the same as adding up by hand, in any order of rows, with nothing changed', () => {
  fc.assert(
    fc.property(rows, fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }), (orders, days) => {
      const window = { endsOn, ...(days !== undefined && { days }) };
      const columns = columnsOf(orders);
      const before = structuredClone(columns);
      const found = plain(customerColumns(columns, window));
      const inside = orders.filter(([, daysAgo]) => daysAgo >= 0 && (days === undefined || daysAgo < days));
      const expected = Array.from({ length: 10 }, (_, code) => inside.filter(([customer]) => customer === code)).flatMap((own) =>
        own.length === 0
          ? []
          : [
              [
                own[0]![0],
                1 + Math.min(...own.map(([, daysAgo]) => daysAgo)),
                own.length,
                own.reduce((sum, [, , amount]) => sum + amount, 0),
              ],
            ],
      );
      expect(found).toEqual(expected);
      expect(plain(customerColumns(columnsOf([...orders].reverse()), window))).toEqual(expected);
      expect(columns).toEqual(before);
    }),
  );
});

test('an order split in two on the same day changes the number of orders and nothing else', () => {
  fc.assert(
    fc.property(rows, fc.nat(9), fc.nat(300), fc.nat(1000), fc.nat(1000), (orders, code, daysAgo, one, other) => {
      const [whole, split] = [
        [[code, daysAgo, one + other]],
        [
          [code, daysAgo, one],
          [code, daysAgo, other],
        ],
      ] as Row[][];
      const once = customerColumns(columnsOf([...orders, ...whole!]), { endsOn });
      const twice = customerColumns(columnsOf([...orders, ...split!]), { endsOn });
      expect({ ...twice, orders: null }).toEqual({ ...once, orders: null });
      expect(twice.orders).toEqual(Uint32Array.from(once.orders, (count, row) => count + Number(once.customer[row] === code)));
    }),
  );
});

test('whatever comes in, nothing but a coded error comes out', () => {
  const column = fc.oneof(
    fc.uint32Array({ maxLength: 4 }),
    fc.int32Array({ maxLength: 4 }),
    fc.float64Array({ maxLength: 4 }),
    fc.anything(),
  );
  const shop = fc.oneof(
    fc.anything(),
    fc.record({ customer: column, day: column, amountFen: column, customers: fc.oneof(fc.nat(9), fc.anything()) }),
  );
  fc.assert(
    fc.property(
      shop,
      fc.oneof(fc.anything(), fc.record({ endsOn: fc.oneof(fc.constant(endsOn), fc.anything()), days: fc.anything() })),
      (orders, window) => {
        try {
          customerColumns(orders as OrderColumns, window as { endsOn: Day });
        } catch (error) {
          expect(error).toMatchObject({ name: 'ZhangguiError' });
        }
      },
    ),
  );
});
