import { type Day, isZhangguiError, monthOf, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gmv } from '../catalog/gmv.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import type { Measure } from '../metric/measure.js';
import type { MetricQuery } from '../metric/query.js';
import { type Aggregated, aggregate } from './aggregate.js';
import { type ComparedTo, comparedQuery, compareRows } from './compareRows.js';
import { factTable } from './factTable.js';
import { monthToDate, pacing } from './pacing.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const name = { zh: '数', en: 'Figure' };
const paidFen: Measure = { id: 'paidFen', name, unit: 'fen', table: 'orders', aggregate: 'sum', column: 'paid' };
const buyers: Measure = { id: 'buyers', name, unit: 'count', table: 'orders', aggregate: 'distinct', column: 'buyer' };
const query: MetricQuery = { metrics: [gmv, valuePerBuyer], measures: [paidFen, buyers], period: monthOf(parseDay('2026-03-01')) };
const rows = [
  { day: '2025-03-01', shop: '南', buyer: '甲', paid: 400 },
  { day: '2026-02-01', shop: '南', buyer: '甲', paid: 1000 },
  { day: '2026-02-28', shop: '东', buyer: '乙', paid: 50 },
  { day: '2026-03-01', shop: '南', buyer: '甲', paid: 900 },
  { day: '2026-03-01', shop: '南', buyer: '丙', paid: 300 },
  { day: '2026-03-31', shop: '北', buyer: '丁', paid: 70 },
];
const facts = { orders: factTable(rows, { day: 'day', shop: 'name', buyer: 'name', paid: 'fen' }) };

function compared(asked: MetricQuery, to: ComparedTo) {
  return compareRows(aggregate(facts, asked), aggregate(facts, comparedQuery(asked, to)), asked);
}

test('a month against the month before, by shop: a shop that is new or gone has sold nothing there', () => {
  const { rows: shops, total } = compared({ ...query, by: ['shop'] }, 'previous-period');
  expect(shops.map(({ keys, values }) => [keys['shop'], values['gmv'], values['value_per_buyer']?.now ?? null])).toEqual([
    ['北', { now: 70, before: 0, difference: 70, rate: null }, 70],
    ['南', { now: 1200, before: 1000, difference: 200, rate: 0.2 }, 600],
    ['东', { now: 0, before: 50, difference: -50, rate: -1 }, null],
  ]);
  expect([total.period, total.before]).toEqual([monthOf('2026-03-01' as Day), monthOf('2026-02-01' as Day)]);
  expect(total.values['value_per_buyer']).toEqual({
    now: 1270 / 3,
    before: 525,
    difference: expect.closeTo(1270 / 3 - 525, 10) as unknown,
    rate: expect.closeTo(1270 / 3 / 525 - 1, 12) as unknown,
  });
});

test('day by day the first meets the first; a day without its like stands alone', () => {
  const { rows: days } = compared({ ...query, grain: 'day' }, 'previous-period');
  expect(days.map(({ period, before, values }) => [period?.from, before?.from, values['gmv']!.now, values['gmv']!.before])).toEqual([
    ['2026-03-01', '2026-02-01', 1200, 1000],
    ['2026-03-31', undefined, 70, 0],
    [undefined, '2026-02-28', 0, 50],
  ]);
});

const shopDays = (days: readonly string[]) => ({
  orders: factTable(
    days.map((day) => ({ day, shop: '南', buyer: '甲', paid: 100 })),
    { day: 'day', shop: 'name', buyer: 'name', paid: 'fen' },
  ),
});

test.each<[string, ComparedTo, [string, string], string[], [string | undefined, string | undefined][]]>([
  [
    'the year before has a leap day: 双11 meets 双11',
    'last-year',
    ['2025-01-01', '2025-11-11'],
    ['2025-02-28', '2025-03-01', '2025-11-11', '2024-02-28', '2024-02-29', '2024-03-01', '2024-11-11'],
    [
      ['2025-02-28', '2024-02-28'],
      ['2025-03-01', '2024-03-01'],
      ['2025-11-11', '2024-11-11'],
      [undefined, '2024-02-29'],
    ],
  ],
  [
    'this year has one: the 29th of February stands alone',
    'last-year',
    ['2024-02-28', '2024-03-31'],
    ['2024-02-28', '2024-02-29', '2024-03-01', '2023-02-28', '2023-03-01'],
    [
      ['2024-02-28', '2023-02-28'],
      ['2024-02-29', undefined],
      ['2024-03-01', '2023-03-01'],
    ],
  ],
  [
    'up to the leap day itself: the year before is one day',
    'last-year',
    ['2024-02-28', '2024-02-29'],
    ['2024-02-28', '2024-02-29', '2023-02-28'],
    [
      ['2024-02-28', '2023-02-28'],
      ['2024-02-29', undefined],
    ],
  ],
  [
    'the leap day alone meets the only day there is',
    'last-year',
    ['2024-02-29', '2024-02-29'],
    ['2024-02-29', '2023-02-28'],
    [['2024-02-29', '2023-02-28']],
  ],
  [
    'the year before a year is the same dates too',
    'previous-period',
    ['2025-01-01', '2025-12-31'],
    ['2025-11-11', '2024-11-11'],
    [['2025-11-11', '2024-11-11']],
  ],
  [
    'by weekday the days keep their place',
    'last-year-by-weekday',
    ['2025-01-01', '2025-11-11'],
    ['2025-11-11', '2024-11-12'],
    [['2025-11-11', '2024-11-12']],
  ],
])('同比 by day: %s', (_, to, [from, until], days, expected) => {
  const asked: MetricQuery = { ...query, grain: 'day', period: { from: from as Day, to: until as Day } };
  const [now, before] = [asked, comparedQuery(asked, to)].map((each) => aggregate(shopDays(days), each));
  expect(compareRows(now!, before!, asked).rows.map(({ period, before: other }) => [period?.from, other?.from])).toEqual(expected);
});

test('a whole period meets the same dates whole, leap day or not', () => {
  const asked: MetricQuery = { ...query, period: { from: '2024-02-28' as Day, to: '2024-02-29' as Day } };
  const [now, before] = [asked, comparedQuery(asked, 'last-year')].map((each) => aggregate(shopDays(['2024-02-29', '2023-02-28']), each));
  expect(compareRows(now!, before!, asked).rows).toHaveLength(1);
});

test('why a number is missing is told of both sides', () => {
  const stock = { ...gmv, id: 'stock', additivity: 'within-day' } as const;
  const asked: MetricQuery = { ...query, metrics: [stock] };
  const { total, rows: groups } = compared({ ...asked, by: ['shop'] }, 'previous-period');
  expect(total.gaps).toEqual({ now: { stock: 'over-days' }, before: { stock: 'over-days' } });
  expect(groups.map(({ keys, gaps }) => [keys['shop'], gaps])).toEqual([
    ['北', { now: {}, before: {} }],
    ['南', { now: {}, before: {} }],
    ['东', { now: {}, before: {} }],
  ]);
});

test('a metric of metrics is compared as any other, also where a shop is new', () => {
  const share = {
    ...gmv,
    id: 'share',
    formula: ['each', '÷', 'paidFen'],
    inputMetrics: { each: valuePerBuyer },
    additivity: 'never',
  } as const;
  const { rows: shops } = compared({ ...query, metrics: [share], by: ['shop'] }, 'previous-period');
  expect(shops.map(({ keys, values }) => [keys['shop'], values['share']!.now, values['share']!.before])).toEqual([
    ['北', 1, null],
    ['南', 0.5, 1],
    ['东', null, 1],
  ]);
});

test('running totals are not compared: a day without a row is not a running total of nothing', () => {
  const { rows: days, total } = aggregate(facts, { ...query, grain: 'day' });
  const running = { rows: days, total };
  expect(() => compareRows(running, running, { ...query, cumulative: 'month' })).toThrow(refused('query/cumulative'));
});

test.each([
  ['a key that is no value', { keys: { shop: 5n } }, 'query/not-part'],
  ['an endless key', { keys: { shop: Number.POSITIVE_INFINITY } }, 'query/not-part'],
  ['a day that is none', { period: { from: Symbol('day'), to: '2026-03-01' } }, 'day/not-day'],
  ['no gaps', { gaps: null }, 'shape/not-object'],
])('rows that were made by hand: %s', (_, row, code) => {
  const { rows: days, total } = aggregate(facts, { ...query, grain: 'day' });
  const made = { rows: [{ ...days[0]!, ...row }], total } as Aggregated;
  expect(() => compareRows(made, made, query)).toThrow(refused(code));
});

test.each<[ComparedTo, string, string, number]>([
  ['last-year', '2025-03-01', '2025-03-31', 2],
  ['last-year-by-weekday', '2025-03-02', '2025-04-01', Number.NaN],
])('%s', (to, from, until, rate) => {
  const { total } = compared(query, to);
  expect(total.before).toEqual({ from, to: until });
  // 12.70 after 4.00; by weekday the 1st of March is in February
  expect(total.values['gmv']!.rate).toBe(Number.isNaN(rate) ? null : 2.175);
});

test('weeks and months meet in their order', () => {
  const asked = { ...query, period: { from: '2026-03-01', to: '2026-03-31' } as never, grain: 'week' } as const;
  const weeks = compared(asked, 'last-year').rows;
  expect(weeks.map(({ period, before }) => [period?.from, before?.from])).toEqual([
    ['2026-02-23', '2025-02-24'],
    ['2026-03-30', undefined],
  ]);
  const months = compared({ ...asked, grain: 'month' }, 'previous-period').rows;
  expect(months.map(({ period, before }) => [period?.from, before?.from])).toEqual([['2026-03-01', '2026-02-01']]);
});

test('a rate over nothing or over a loss is none', () => {
  const profit = { ...gmv, id: 'profit' };
  const side = (value: number): Aggregated => {
    const row = { period: null, keys: {}, measures: { paidFen: value }, values: { profit: value }, gaps: {} };
    return { rows: [row], total: row };
  };
  expect(compareRows(side(5), side(-10), { metrics: [profit] }).total.values['profit']).toEqual({
    now: 5,
    before: -10,
    difference: 15,
    rate: null,
  });
  expect(compareRows(side(-5), side(10), { metrics: [profit] }).rows[0]!.values['profit']!.rate).toBe(-1.5);
});

test('a period and a known comparison are needed', () => {
  const { period: _, ...without } = query;
  expect(() => comparedQuery(without, 'last-year')).toThrow(refused('query/not-part'));
  expect(() => comparedQuery(query, 'yesterday' as ComparedTo)).toThrow(refused('option/unknown'));
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (now, before, options) => {
      for (const run of [
        () => compareRows(now as Aggregated, before as Aggregated, options as never),
        () => pacing(now as never, options as never),
      ]) {
        try {
          run();
        } catch (error) {
          expect(isZhangguiError(error)).toBe(true);
        }
      }
    }),
  );
});

test.each([
  ['in the month', '2026-06-18', '2026-06-01', '2026-05-01', '2026-05-18', '2025-06-18'],
  ['a date that the month before does not have', '2026-03-30', '2026-03-01', '2026-02-01', '2026-02-28', '2025-03-30'],
  ['a whole month meets a whole month', '2026-02-28', '2026-02-01', '2026-01-01', '2026-01-31', '2025-02-28'],
  ['over the year', '2026-01-05', '2026-01-01', '2025-12-01', '2025-12-05', '2025-01-05'],
])('月至今: %s', (_, day, from, lastFrom, lastTo, lastYearTo) => {
  const found = monthToDate(parseDay(day));
  expect([found.period, found.lastMonth]).toEqual([
    { from, to: day },
    { from: lastFrom, to: lastTo },
  ]);
  expect(found.lastYear.to).toBe(lastYearTo);
});

const june = monthOf(parseDay('2026-06-01'));

test.each<[string, number, number, string, readonly number[] | undefined, unknown]>([
  ['ahead', 66, 100, '2026-06-18', undefined, { attainment: 0.66, timeShare: 0.6, ahead: 0.06, projected: 110, neededPerDay: 34 / 12 }],
  ['not begun', 0, 100, '2026-05-31', undefined, { attainment: 0, timeShare: 0, ahead: 0, projected: null, neededPerDay: 100 / 30 }],
  ['over', 90, 100, '2026-07-09', undefined, { attainment: 0.9, timeShare: 1, ahead: -0.1, projected: 90, neededPerDay: null }],
  [
    'reached',
    120,
    100,
    '2026-06-29',
    undefined,
    { attainment: 1.2, timeShare: 29 / 30, ahead: 7 / 30, projected: 3600 / 29, neededPerDay: 0 },
  ],
  ['no target', 5, 0, '2026-06-15', undefined, { attainment: null, timeShare: 0.5, ahead: null, projected: 10, neededPerDay: 0 }],
  [
    'a day of 618 is worth ten',
    60,
    100,
    '2026-06-18',
    Array.from({ length: 30 }, (_, k) => (k === 17 ? 1 : 0.1)),
    {
      attainment: 0.6,
      timeShare: 27 / 39,
      ahead: expect.closeTo(0.6 - 2.7 / 3.9, 12) as unknown,
      projected: expect.closeTo((60 * 3.9) / 2.7, 10) as unknown,
      neededPerDay: 40 / 12,
    },
  ],
])('进度: %s', (_, actual, target, day, weights, expected) => {
  const options = { period: june, day: parseDay(day), ...(weights === undefined ? {} : { weights }) };
  expect(pacing({ actual, target }, options)).toEqual(expected);
});

test.each([
  ['endless money', { actual: Number.POSITIVE_INFINITY, target: 1 }, {}, 'metric/not-number'],
  ['too few weights', { actual: 1, target: 1 }, { weights: [1] }, 'metric/not-number'],
  ['a weight below 0', { actual: 1, target: 1 }, { weights: Array.from({ length: 30 }, () => -1) }, 'metric/not-number'],
  ['no weight at all', { actual: 1, target: 1 }, { weights: Array.from({ length: 30 }, () => 0) }, 'metric/not-number'],
  ['a day that there is not', { actual: 1, target: 1 }, { day: '2026-06-31' as Day }, 'day/not-day'],
])('进度 is refused: %s', (_, figures, options, code) => {
  expect(() => pacing(figures, { period: june, day: parseDay('2026-06-18'), ...options })).toThrow(refused(code));
});
