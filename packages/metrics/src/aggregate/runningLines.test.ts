import { expect, test } from 'vitest';
import type { Measure } from '../metric/measure.js';
import type { CumulativeOver, MetricQuery } from '../metric/query.js';
import { aggregate } from './aggregate.js';
import { factTable } from './factTable.js';

const most = Number.MAX_SAFE_INTEGER;
const name = { zh: '数', en: 'Figure' };
const paidFen: Measure = { id: 'paidFen', name, unit: 'fen', table: 'orders', aggregate: 'sum', column: 'paid' };
const hours: Measure = { ...paidFen, id: 'hours', unit: 'hours' };

interface Order {
  readonly day: string;
  readonly shop: string;
  readonly paid: number;
}

function running(orders: readonly Order[], query: Partial<MetricQuery>, measure = paidFen): [string, unknown, number | null][] {
  const facts = { orders: factTable(orders, { day: 'day', shop: 'name', paid: 'number' }) };
  const { rows } = aggregate(facts, { metrics: [], measures: [measure], grain: 'day', by: ['shop'], ...query });
  return rows.map(({ period, keys, measures }) => [period!.from, keys['shop'], measures[measure.id]!]);
}

const orders: Order[] = [
  { day: '2025-12-31', shop: '南', paid: 1 },
  { day: '2026-03-31', shop: '南', paid: 10 },
  { day: '2026-04-01', shop: '北', paid: 500 },
  { day: '2026-04-01', shop: '南', paid: 100 },
  { day: '2026-04-02', shop: '南', paid: 1000 },
];

test.each<[CumulativeOver, number[]]>([
  ['month', [1, 10, 500, 100, 1100]],
  ['quarter', [1, 10, 500, 100, 1100]],
  ['year', [1, 10, 500, 110, 1110]],
  ['query', [1, 11, 500, 111, 1111]],
])('running totals over the %s begin anew with it, and every shop has its own', (cumulative, totals) => {
  expect(running(orders, { cumulative })).toEqual(orders.map(({ day, shop }, k) => [day, shop, totals[k]]));
});

test('a quarter is longer than a month', () => {
  const may = [...orders.slice(3), { day: '2026-05-01', shop: '南', paid: 7 }];
  const last = (cumulative: CumulativeOver) => running(may, { cumulative }).at(-1)![2];
  expect([last('month'), last('quarter'), last('year')]).toEqual([7, 1107, 1107]);
});

test('months run on over a year', () => {
  expect(running(orders, { cumulative: 'year', grain: 'month' })).toEqual([
    ['2025-12-01', '南', 1],
    ['2026-03-01', '南', 10],
    ['2026-04-01', '北', 500],
    ['2026-04-01', '南', 1110],
  ]);
});

test('money that runs over 2^53 is refused, other numbers only where no double holds them', () => {
  const days = (paid: number) =>
    ['2026-06-01', '2026-06-02', '2026-06-03'].map((day, k) => ({ day, shop: '南', paid: k === 2 ? -paid : paid }));
  expect(() => running(days(most), { cumulative: 'month' })).toThrow(
    expect.objectContaining({ code: 'money/overflow', params: { value: '18014398509481982' } }),
  );
  expect(running(days(most), { cumulative: 'month' }, hours).map(([, , sum]) => sum)).toEqual([most, 2 * most, most]);
  expect(running([{ day: '2026-06-01', shop: '南', paid: most }], { cumulative: 'month' })[0]![2]).toBe(most);
  expect(() => running(days(1e308), { cumulative: 'month' }, hours)).toThrow(
    expect.objectContaining({ code: 'metric/overflow', params: { metric: 'hours' } }),
  );
});
