import { type Day, type Fen, isZhangguiError, lastDays, parseDay, period } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metricLimits } from '../formula/metricLimits.js';
import type { Grain } from '../metric/grain.js';
import type { OrderFact } from './orderFact.js';
import { aggregateOrders, figuresBy, figuresOf } from './orderFigures.js';
import { addOrder, type OrderTally, orderTally } from './orderTally.js';

const most = Number.MAX_SAFE_INTEGER;
const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

function sale(day: string, orderId: string, buyerId: string | null, amountFen: number, pieces?: number | null): OrderFact {
  return { orderId, buyerId, day: day as Day, kind: 'sale', amountFen: amountFen as Fen, ...(pieces === undefined ? {} : { pieces }) };
}

function refund(day: string, orderId: string, amountFen: number): OrderFact {
  return { orderId, buyerId: null, day: day as Day, kind: 'refund', amountFen: amountFen as Fen };
}

function tallyOf(rows: readonly OrderFact[]): OrderTally {
  const tally = orderTally();
  for (const row of rows) addOrder(tally, row);
  return tally;
}

/** A shop of five orders: 甲 comes three times, 乙 once, nobody known once; order 1 has two rows and 乙 sends something back. */
const rows = [
  sale('2026-05-31', '1', '甲', 9900, 1),
  sale('2026-05-31', '1', null, 100, 2),
  sale('2026-06-01', '2', '甲', 5000, 1),
  sale('2026-06-18', '3', '乙', 20_000, 4),
  sale('2026-06-18', '4', null, 700, 1),
  sale('2026-06-30', '5', '甲', 5000, 1),
  refund('2026-06-20', '3', 8000),
  refund('2026-06-21', '3', 2000),
];

test('a month of a shop: orders, buyers new and old, nobody known apart, refunds on their own day', () => {
  expect(aggregateOrders(rows, { by: 'month' })).toEqual([
    {
      period: { from: '2026-05-01', to: '2026-05-31' },
      orders: 1,
      buyers: 1,
      newBuyers: 1,
      repeatBuyers: 0,
      ordersWithoutBuyer: 0,
      paidFen: 10_000,
      paidFenWithoutBuyer: 0,
      refundedOrders: 0,
      refundFen: 0,
      pieces: 3,
    },
    {
      period: { from: '2026-06-01', to: '2026-06-30' },
      orders: 4,
      buyers: 2,
      newBuyers: 1,
      repeatBuyers: 1,
      ordersWithoutBuyer: 1,
      paidFen: 30_700,
      paidFenWithoutBuyer: 700,
      refundedOrders: 1,
      refundFen: 10_000,
      pieces: 7,
    },
  ]);
});

test.each<[Grain, [from: string, to: string, orders: number][]]>([
  [
    'day',
    [
      ['2026-05-31', '2026-05-31', 1],
      ['2026-06-01', '2026-06-01', 1],
      ['2026-06-18', '2026-06-18', 2],
      ['2026-06-20', '2026-06-20', 0],
      ['2026-06-21', '2026-06-21', 0],
      ['2026-06-30', '2026-06-30', 1],
    ],
  ],
  [
    'week',
    [
      ['2026-05-25', '2026-05-31', 1],
      ['2026-06-01', '2026-06-07', 1],
      ['2026-06-15', '2026-06-21', 2],
      ['2026-06-29', '2026-07-05', 1],
    ],
  ],
  ['all', [['2026-05-31', '2026-06-30', 5]]],
])('by %s, a period without a row is left out', (by, periods) => {
  expect(aggregateOrders(rows, { by }).map((figures) => [figures.period.from, figures.period.to, figures.orders])).toEqual(periods);
});

test('the last 30 days of a shop end on the day that is said, and who bought before is not new', () => {
  const figures = figuresOf(tallyOf(rows), lastDays(30, { endsOn: parseDay('2026-06-30') }));
  expect(figures).toEqual(aggregateOrders(rows, { by: 'month' })[1]);
  expect(figuresOf(tallyOf(rows), period('2026-06-02' as Day, '2026-06-29' as Day))).toMatchObject({ orders: 2, buyers: 1, newBuyers: 1 });
});

test.each<[string, OrderFact[], object]>([
  [
    'an order paid over two days is one order of the month',
    [sale('2026-06-01', '1', 'a', 100), sale('2026-06-02', '1', 'a', 50)],
    { orders: 1, repeatBuyers: 0, paidFen: 150 },
  ],
  [
    'two orders in a day make a repeat buyer',
    [sale('2026-06-01', '1', 'a', 100), sale('2026-06-01', '2', 'a', 50)],
    { orders: 2, repeatBuyers: 1 },
  ],
  ['a gift is an order of 0 元', [sale('2026-06-01', '1', 'a', 0)], { orders: 1, buyers: 1, paidFen: 0 }],
  [
    'a refund alone makes nobody a buyer',
    [refund('2026-06-01', '1', 100)],
    { orders: 0, buyers: 0, refundedOrders: 1, refundFen: 100, paidFen: 0 },
  ],
  [
    'one row that does not tell its pieces leaves them unknown',
    [sale('2026-06-01', '1', 'a', 1, 5), sale('2026-06-01', '2', 'a', 1)],
    { pieces: null },
  ],
  [
    'pieces unknown in one row of an order are unknown of the order',
    [sale('2026-06-01', '1', 'a', 1, 5), sale('2026-06-01', '1', 'a', 1, null)],
    { pieces: null },
  ],
  ['pieces of refunds are not asked for', [sale('2026-06-01', '1', 'a', 1, 5), refund('2026-06-01', '1', 1)], { pieces: 5 }],
  [
    'two buyers of one order: the first in code-unit order has it',
    [sale('2026-06-01', '1', 'b', 1), sale('2026-06-01', '1', 'a', 1)],
    { orders: 1, buyers: 1 },
  ],
  [
    'ids that every object has',
    [sale('2026-06-01', '__proto__', 'constructor', 1), sale('2026-06-01', 'toString', '__proto__', 1)],
    { orders: 2, buyers: 2 },
  ],
  ['all the money there is', [sale('2026-06-01', '1', 'a', most - 1), sale('2026-06-01', '2', null, 1)], { paidFen: most }],
])('%s', (_, facts, figures) => {
  expect(aggregateOrders(facts, { by: 'month' })).toEqual([expect.objectContaining(figures)]);
  expect(aggregateOrders([...facts].reverse(), { by: 'month' })).toEqual(aggregateOrders(facts, { by: 'month' }));
});

test('no rows have no periods, and any period of theirs is 0', () => {
  for (const by of ['day', 'week', 'month', 'all'] as const) expect(aggregateOrders([], { by })).toEqual([]);
  expect(figuresOf(orderTally(), period('2026-06-01' as Day, '2026-06-30' as Day))).toMatchObject({
    orders: 0,
    buyers: 0,
    paidFen: 0,
    pieces: 0,
  });
});

test.each<[string, Partial<Record<keyof OrderFact, unknown>>, string]>([
  ['an order without a number', { orderId: '' }, 'aggregate/not-id'],
  ['an order number read as a number', { orderId: 6.92e18 }, 'aggregate/not-id'],
  ['a buyer left out', { buyerId: undefined }, 'aggregate/not-id'],
  ['an empty buyer', { buyerId: '' }, 'aggregate/not-id'],
  ['another kind', { kind: 'exchange' }, 'option/unknown'],
  ['a sale below zero', { amountFen: -1 }, 'aggregate/negative-amount'],
  ['a refund below zero', { kind: 'refund', amountFen: -1 }, 'aggregate/negative-amount'],
  ['yuan for fen', { amountFen: 12.5 }, 'money/not-fen'],
  ['no amount', { amountFen: undefined }, 'money/not-fen'],
  ['half a piece', { pieces: 0.5 }, 'aggregate/not-pieces'],
  ['pieces below zero', { pieces: -1 }, 'aggregate/not-pieces'],
  ['a day that does not exist', { day: '2026-02-30' }, 'day/not-day'],
  ['a time for a day', { day: '2026-06-01 08:00:00' }, 'day/not-day'],
  ['an order past 2^53', { amountFen: most }, 'money/overflow'],
])('refuses %s, and the tally stays as it was', (_, wrong, code) => {
  const tally = tallyOf(rows);
  const before = structuredClone(tally);
  expect(() => addOrder(tally, { ...rows[0]!, ...wrong } as OrderFact)).toThrow(refused(code));
  expect(tally).toEqual(before);
});

test('refuses what only shows in the sum', () => {
  const two = [sale('2026-06-01', '1', 'a', most), sale('2026-06-01', '2', 'a', 1)];
  expect(() => aggregateOrders(two, { by: 'day' })).toThrow(refused('money/overflow'));
  expect(() => aggregateOrders([sale('2026-06-01', '1', 'a', 1, most), sale('2026-06-02', '2', 'a', 1, 1)], { by: 'month' })).toThrow(
    refused('money/overflow'),
  );
  expect(() => aggregateOrders([refund('2026-06-01', '1', most), refund('2026-06-02', '2', 1)], { by: 'all' })).toThrow(
    refused('money/overflow'),
  );
  expect(() => aggregateOrders(rows, { by: 'year' as Grain })).toThrow(refused('option/unknown'));
  expect(() => aggregateOrders([sale('9999-12-31', '1', 'a', 1)], { by: 'week' })).toThrow(refused('day/out-of-range'));
  expect(() => figuresOf(orderTally(), { from: '2026-06-02' as Day, to: '2026-06-01' as Day })).toThrow(refused('day/backwards'));
  expect(() => figuresOf(orderTally(), { from: 'June' as Day, to: '2026-06-01' as Day })).toThrow(refused('day/not-day'));
});

test('a day is full at 10,000,000 orders, and still takes more rows of those it has', () => {
  const tally = tallyOf(rows);
  Object.defineProperty(tally.days.get('2026-06-01' as Day)!.buyers, 'size', { value: metricLimits.orders });
  expect(() => addOrder(tally, sale('2026-06-01', '6', 'a', 1))).toThrow(refused('limit/exceeded'));
  addOrder(tally, sale('2026-06-01', '2', 'a', 1));
  expect(tally.days.get('2026-06-01' as Day)?.sales.get('2')?.paidFen).toBe(5001);
});

const days = ['2026-05-31', '2026-06-01', '2026-06-02', '2026-06-07', '2026-06-08', '2026-06-30', '2026-07-01'] as Day[];
const anyRow = fc.record({
  orderId: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
  buyerId: fc.constantFrom('a', 'b', 'c', null),
  day: fc.constantFrom(...days),
  kind: fc.constantFrom('sale' as const, 'refund' as const),
  amountFen: fc.nat(100_000).map((amount) => amount as Fen),
  pieces: fc.oneof({ weight: 9, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.constant(null) }),
});
const anyRows = fc.array(anyRow, { maxLength: 30 });
const grain = fc.constantFrom<Grain>('day', 'week', 'month', 'all');

test('the order of rows does not matter', () => {
  const shuffled = anyRows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, grain, ([all, mixed], by) => {
      expect(aggregateOrders(mixed, { by })).toEqual(aggregateOrders(all, { by }));
    }),
  );
});

test('money and pieces of the days add up to the whole, and so do new buyers; distinct orders and buyers are never more than their sum', () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom<Grain>('day', 'week', 'month'), (all, by) => {
      const tally = tallyOf(all);
      const parts = figuresBy(tally, by);
      const [whole] = figuresBy(tally, 'all');
      if (whole === undefined) return;
      const sum = (name: keyof typeof whole) => parts.reduce((total, part) => total + Number(part[name]), 0);
      expect([sum('paidFen'), sum('refundFen'), sum('newBuyers')]).toEqual([whole.paidFen, whole.refundFen, whole.newBuyers]);
      expect(parts.some(({ pieces }) => pieces === null)).toBe(whole.pieces === null);
      if (whole.pieces !== null) expect(sum('pieces')).toBe(whole.pieces);
      expect(whole.orders).toBeLessThanOrEqual(sum('orders'));
      expect(whole.buyers).toBeLessThanOrEqual(sum('buyers'));
    }),
  );
});

test('a period asked for alone has the figures that it has in the list', () => {
  fc.assert(
    fc.property(anyRows, grain, (all, by) => {
      const tally = tallyOf(all);
      for (const figures of figuresBy(tally, by)) expect(figuresOf(tally, figures.period)).toEqual(figures);
    }),
  );
});

test('what the figures mean, counted the slow way', () => {
  fc.assert(
    fc.property(anyRows, (all) => {
      const sales = all.filter(({ kind }) => kind === 'sale');
      const buyerOf = (id: string) =>
        all
          .filter(({ orderId, buyerId }) => orderId === id && buyerId !== null)
          .map(({ buyerId }) => buyerId!)
          .sort()[0];
      const orders = [...new Set(sales.map(({ orderId }) => orderId))];
      const buyers = [...new Set(orders.map(buyerOf).filter((buyer) => buyer !== undefined))];
      const [figures] = aggregateOrders(all, { by: 'all' });
      if (figures === undefined) return;
      expect(figures).toMatchObject({
        orders: orders.length,
        buyers: buyers.length,
        newBuyers: buyers.length,
        repeatBuyers: buyers.filter((buyer) => orders.filter((id) => buyerOf(id) === buyer).length > 1).length,
        ordersWithoutBuyer: orders.filter((id) => buyerOf(id) === undefined).length,
        paidFen: sales.reduce((sum, { amountFen }) => sum + amountFen, 0),
        paidFenWithoutBuyer: sales
          .filter(({ orderId }) => buyerOf(orderId) === undefined)
          .reduce((sum, { amountFen }) => sum + amountFen, 0),
        refundedOrders: new Set(all.filter(({ kind }) => kind === 'refund').map(({ orderId }) => orderId)).size,
      });
    }),
  );
});

test('a tally is plain data: a copy from another worker has the same figures', () => {
  const tally = tallyOf(rows);
  expect(figuresBy(structuredClone(tally), 'week')).toEqual(figuresBy(tally, 'week'));
});

test.each(['foo', '', 'constructor', null, undefined, 7, {}])('another grain (%s) is refused also where there is no row', (by) => {
  expect(() => figuresBy(orderTally(), by as Grain)).toThrow(refused('option/unknown'));
  expect(() => aggregateOrders([], { by: by as Grain })).toThrow(refused('option/unknown'));
});

test.each([null, undefined, 7, 'row', Symbol('row')])('what is no row, no rows, no tally, no period, no options is refused: %s', (none) => {
  const bad = none as never;
  expect(() => aggregateOrders([bad], { by: 'day' })).toThrow(refused('shape/not-object'));
  expect(() => aggregateOrders(rows, bad)).toThrow(refused('shape/not-object'));
  expect(() => aggregateOrders(bad, { by: 'day' })).toThrow(refused(none === 'row' ? 'shape/not-object' : 'aggregate/not-rows'));
  expect(() => addOrder(orderTally(), bad)).toThrow(refused('shape/not-object'));
  expect(() => addOrder(bad, rows[0]!)).toThrow(refused('aggregate/not-tally'));
  expect(() => figuresBy(bad, 'day')).toThrow(refused('aggregate/not-tally'));
  expect(() => figuresOf(bad, period('2026-06-01' as Day, '2026-06-30' as Day))).toThrow(refused('aggregate/not-tally'));
  expect(() => figuresOf(orderTally(), bad)).toThrow(refused('shape/not-object'));
});

test('whatever a row is, it is counted or refused with a code', () => {
  const field = (value: unknown) => fc.oneof(fc.constant(value), fc.anything({ withBigInt: true, withNullPrototype: true }));
  const sometimesRow = fc.record({
    orderId: field('1'),
    buyerId: field(null),
    day: field('2026-06-01'),
    kind: field('sale'),
    amountFen: field(1),
    pieces: field(1),
  });
  fc.assert(
    fc.property(fc.oneof(sometimesRow, fc.anything()), field('day'), (row, by) => {
      try {
        aggregateOrders([row as OrderFact], { by: by as Grain });
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});

test.each<[string, Partial<Record<keyof OrderFact, unknown>> | null, string, object]>([
  ['no row', null, 'shape/not-object', { path: 'row', value: 'null' }],
  ['no order number', { orderId: '' }, 'aggregate/not-id', { field: 'orderId', value: '' }],
  ['a shop by number', { shopId: 5 }, 'aggregate/not-id', { field: 'shopId', value: '5' }],
  ['no buyer', { buyerId: undefined }, 'aggregate/not-id', { field: 'buyerId', value: 'undefined' }],
  ['another kind', { kind: 'exchange' }, 'option/unknown', { option: 'kind', value: 'exchange', allowed: 'sale refund' }],
  ['part of a 分', { amountFen: 0.5 }, 'money/not-fen', { value: '0.5' }],
  ['less than nothing', { amountFen: -1 }, 'aggregate/negative-amount', { orderId: '1', amount: -1 }],
  ['half a piece', { pieces: 0.5 }, 'aggregate/not-pieces', { orderId: '1', value: '0.5' }],
  ['more than 2^53 with what was there', { amountFen: most }, 'money/overflow', { value: '9007199254750891' }],
])('a refusal names what was wrong: %s', (_, wrong, code, params) => {
  const row = wrong === null ? null : { ...rows[0]!, ...wrong };
  expect(() => addOrder(tallyOf(rows.slice(0, 1)), row as OrderFact)).toThrow(expect.objectContaining({ code, params }));
});

test('a refusal names what is no period, no options, no grain, no rows, no tally', () => {
  const codes = (code: string, params: object) => expect.objectContaining({ code, params });
  expect(() => figuresOf(orderTally(), 7 as never)).toThrow(codes('shape/not-object', { path: 'period', value: '7' }));
  expect(() => aggregateOrders([], 7 as never)).toThrow(codes('shape/not-object', { path: 'options', value: '7' }));
  expect(() => aggregateOrders(7 as never, { by: 'day' })).toThrow(codes('aggregate/not-rows', { value: '7' }));
  expect(() => figuresBy(orderTally(), 'year' as Grain)).toThrow(
    codes('option/unknown', { option: 'by', value: 'year', allowed: 'day week month all' }),
  );
  expect(() => figuresBy('x' as never, 'day')).toThrow(codes('aggregate/not-tally', { value: 'x' }));
});

test('only orders of several rows take room for how many they have', () => {
  const { buyerRows } = tallyOf(rows.slice(0, 4)).days.get('2026-05-31' as Day)!;
  expect([...buyerRows.keys()]).toEqual(['1']);
  expect(tallyOf(rows.slice(2)).days.get('2026-06-18' as Day)!.buyerRows.size).toBe(0);
});
