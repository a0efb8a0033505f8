import { type Day, type Fen, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresBy } from '../aggregate/orderFigures.js';
import { addOrder, type OrderTally, orderTally } from '../aggregate/orderTally.js';
import { customersOf } from './customer.js';
import { monthlyRetention } from './monthlyRetention.js';
import { recencyFrequency } from './recencyFrequency.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

type Row = readonly [day: string, orderId: string, buyerId: string | null, amountFen?: number];

function tallyOf(rows: readonly Row[]): OrderTally {
  const tally = orderTally();
  for (const [day, orderId, buyerId, amountFen = 100] of rows)
    addOrder(tally, { orderId, buyerId, day: day as Day, kind: 'sale', amountFen: amountFen as Fen });
  return tally;
}

const shopRows: Row[] = [
  ['2026-01-01', '1', '甲'],
  ['2026-01-31', '2', '甲', 300],
  ['2026-01-31', '3', null],
  ['2026-03-02', '4', '乙'],
  ['2026-03-02', '4', '乙'],
  ['2026-03-31', '5', '甲'],
];
const shop = tallyOf(shopRows);

test('customers up to a day: their orders, money, first and last day; orders of nobody known are nobody', () => {
  const endsOn = parseDay('2026-03-30');
  expect(customersOf(shop, { endsOn })).toEqual([
    { buyerId: '甲', orders: 2, paidFen: 400, firstDay: '2026-01-01', lastDay: '2026-01-31' },
    { buyerId: '乙', orders: 1, paidFen: 200, firstDay: '2026-03-02', lastDay: '2026-03-02' },
  ]);
  expect(customersOf(tallyOf([...shopRows].reverse()), { endsOn })).toEqual(customersOf(shop, { endsOn }));
  expect(customersOf(shop, { endsOn: parseDay('2025-12-31') })).toEqual([]);
});

test.each([
  ['on the last day itself, which is day 1', '2026-06-30', 0],
  ['on day 30 of 近 30 天', '2026-06-01', 0],
  ['on day 31', '2026-05-31', 1],
  ['on day 90', '2026-04-02', 1],
  ['on day 91', '2026-04-01', 2],
  ['on day 180', '2026-01-02', 2],
  ['on day 365', '2025-07-01', 3],
  ['on day 366', '2025-06-30', 4],
  ['long ago', '2016-06-30', 4],
])('who last bought %s stands in the right row', (_, day, row) => {
  const { recency, counts } = recencyFrequency(tallyOf([[day, '1', 'a']]), { endsOn: parseDay('2026-06-30') });
  expect(counts.map(([once]) => once)).toEqual(recency.map((_, index) => (index === row ? 1 : 0)));
});

test('the bands of a table say where they begin and end', () => {
  const { recency, frequency } = recencyFrequency(shop, { endsOn: parseDay('2026-06-30') });
  expect(recency.map(({ from, to }) => [from, to])).toEqual([
    [1, 30],
    [31, 90],
    [91, 180],
    [181, 365],
    [366, null],
  ]);
  expect(frequency.map(({ from, to }) => [from, to])).toEqual([
    [1, 1],
    [2, 2],
    [3, 4],
    [5, null],
  ]);
  expect(recencyFrequency(shop, { endsOn: parseDay('2026-06-30'), recencyDays: [], orders: [] }).counts).toEqual([[2]]);
});

test('who bought five times stands in the last column', () => {
  const often = tallyOf([1, 2, 3, 4, 5].map((id) => ['2026-06-30', String(id), 'a'] as const));
  expect(recencyFrequency(often, { endsOn: parseDay('2026-06-30') }).counts[0]).toEqual([0, 0, 0, 1]);
});

test.each([
  ['no number', [Number.NaN], 'customer/not-bands'],
  ['a part of a day', [1.5], 'customer/not-bands'],
  ['the first band again', [1], 'customer/not-bands'],
  ['the same twice', [30, 30], 'customer/not-bands'],
  ['falling', [90, 30], 'customer/not-bands'],
  ['too many', Array.from({ length: 100 }, (_, k) => k + 2), 'limit/exceeded'],
])('refuses bands of %s', (_, starts, code) => {
  const endsOn = parseDay('2026-06-30');
  expect(() => recencyFrequency(shop, { endsOn, recencyDays: starts })).toThrow(refused(code));
  expect(() => recencyFrequency(shop, { endsOn, orders: starts })).toThrow(refused(code));
  expect(() => recencyFrequency(shop, { endsOn: '2026-06-31' as Day })).toThrow(refused('day/not-day'));
});

test('who first bought in January came back in March, not in February', () => {
  expect(monthlyRetention(shop)).toEqual([
    { month: '2026-01-01', active: [1, 0, 1] },
    { month: '2026-03-01', active: [1] },
  ]);
  expect(monthlyRetention(orderTally())).toEqual([]);
});

test('cohorts reach over the turn of a year, and over twenty years, not more', () => {
  expect(
    monthlyRetention(
      tallyOf([
        ['2025-12-31', '1', 'a'],
        ['2026-01-01', '2', 'a'],
      ]),
    ),
  ).toEqual([{ month: '2025-12-01', active: [1, 1] }]);
  expect(
    monthlyRetention(
      tallyOf([
        ['2006-01-01', '1', 'a'],
        ['2025-12-31', '2', 'a'],
      ]),
    )[0]?.active,
  ).toHaveLength(240);
  expect(() =>
    monthlyRetention(
      tallyOf([
        ['2006-01-01', '1', 'a'],
        ['2026-01-01', '2', 'a'],
      ]),
    ),
  ).toThrow(refused('limit/exceeded'));
});

const day = fc.integer({ min: 0, max: 400 }).map((after) => new Date(Date.UTC(2025, 5, 1 + after)).toISOString().slice(0, 10));
const rows = fc.array(fc.tuple(day, fc.nat(40).map(String), fc.constantFrom('a', 'b', 'c', 'd', null)), { maxLength: 60 });

test('everybody stands in one cell of the table, and in one cohort', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const tally = tallyOf(all);
      const [whole] = figuresBy(tally, 'all');
      if (whole === undefined) return;
      const { counts } = recencyFrequency(tally, { endsOn: whole.period.to });
      expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(whole.buyers);
      expect(counts.flatMap(([, ...again]) => again).reduce((sum, count) => sum + count, 0)).toBe(whole.repeatBuyers);
      expect(monthlyRetention(tally).reduce((sum, { active }) => sum + active[0]!, 0)).toBe(whole.buyers);
    }),
  );
});

test('the buyers of a month are those that its cohorts count in it', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const tally = tallyOf(all);
      const cohorts = monthlyRetention(tally);
      const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
      for (const { period, buyers, newBuyers } of figuresBy(tally, 'month')) {
        const here = cohorts.map(({ month, active }) => active[number(period.from) - number(month)] ?? 0);
        expect(here.reduce((sum, active) => sum + active, 0)).toBe(buyers);
        expect(cohorts.find(({ month }) => month === period.from)?.active[0] ?? 0).toBe(newBuyers);
      }
    }),
  );
});

test.each([null, undefined, 7, 'tally'])('what is no tally, no options, no bands is refused: %s', (none) => {
  const [bad, endsOn] = [none as never, parseDay('2026-06-30')];
  expect(() => customersOf(bad, { endsOn })).toThrow(refused('aggregate/not-tally'));
  expect(() => customersOf(shop, bad)).toThrow(refused('shape/not-object'));
  expect(() => monthlyRetention(bad)).toThrow(refused('aggregate/not-tally'));
  expect(() => recencyFrequency(bad, { endsOn })).toThrow(refused('aggregate/not-tally'));
  expect(() => recencyFrequency(shop, bad)).toThrow(refused('shape/not-object'));
  if (none === undefined) return;
  expect(() => recencyFrequency(shop, { endsOn, orders: bad })).toThrow(refused('customer/not-bands'));
  expect(() => recencyFrequency(shop, { endsOn, recencyDays: bad })).toThrow(refused('customer/not-bands'));
});
