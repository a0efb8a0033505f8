import { type Day, isZhangguiError, monthOf, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gmv } from '../catalog/gmv.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import type { Measure } from '../metric/measure.js';
import type { MetricQuery } from '../metric/query.js';
import { type Aggregated, aggregate } from './aggregate.js';
import { type ComparedTo, comparedQuery } from './comparedQuery.js';
import { compareRows } from './compareRows.js';
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

/** Which day, week or month of one side meets which of the other. */
function pairs(rows: readonly string[], asked: MetricQuery, to: ComparedTo): unknown[] {
  const facts = shopDays(rows);
  const { rows: found } = compareRows(aggregate(facts, asked), aggregate(facts, comparedQuery(asked, to)), asked);
  return found.map(({ period, before }) => [period?.from, before?.from]);
}

test('months of a quarter meet by their place, those without a row are passed over', () => {
  const asked: MetricQuery = { ...query, grain: 'month', period: { from: '2026-01-01' as Day, to: '2026-03-31' as Day } };
  expect(pairs(['2026-01-31', '2026-03-01', '2025-10-01', '2025-11-30', '2025-12-31'], asked, 'previous-period')).toEqual([
    ['2026-01-01', '2025-10-01'],
    ['2026-03-01', '2025-12-01'],
    [undefined, '2025-11-01'],
  ]);
  expect(pairs(['2026-02-01', '2025-02-28', '2025-03-31'], asked, 'last-year')).toEqual([
    ['2026-02-01', '2025-02-01'],
    [undefined, '2025-03-01'],
  ]);
});

test('weeks of a month meet by their place, of which the first is that of the first day', () => {
  const asked: MetricQuery = { ...query, grain: 'week', period: { from: '2026-06-01' as Day, to: '2026-06-30' as Day } };
  expect(pairs(['2026-06-08', '2026-06-15', '2025-06-01', '2025-06-02', '2025-06-15', '2025-06-16'], asked, 'last-year')).toEqual([
    ['2026-06-08', '2025-06-02'],
    ['2026-06-15', '2025-06-09'],
    [undefined, '2025-05-26'],
    [undefined, '2025-06-16'],
  ]);
});

test('seven days meet seven days as a whole, on whatever weekday they begin', () => {
  const asked: MetricQuery = { ...query, period: { from: '2026-06-18' as Day, to: '2026-06-24' as Day } };
  expect(pairs(['2026-06-20', '2025-06-20'], asked, 'last-year')).toEqual([['2026-06-18', '2025-06-18']]);
});

test('without a period, days meet the same days, and shops the same shops', () => {
  const { period: _, ...asked } = { ...query, grain: 'day' as const };
  const [now, before] = [shopDays(['2026-06-01', '2026-06-02']), shopDays(['2026-06-02'])].map((each) => aggregate(each, asked));
  expect(compareRows(now!, before!, asked).rows.map(({ period, before: other }) => [period?.from, other?.from])).toEqual([
    ['2026-06-01', undefined],
    ['2026-06-02', '2026-06-02'],
  ]);
  const shops = aggregate(facts, { ...asked, grain: 'all', by: ['shop'] });
  expect(compareRows(shops, shops, asked).rows.map(({ keys, values }) => [keys['shop'], values['gmv']!.difference])).toEqual([
    ['东', 0],
    ['北', 0],
    ['南', 0],
  ]);
});

test('keys may be texts, numbers or nothing, each for itself', () => {
  const side = (...shops: unknown[]) => {
    const rows = shops.map((shop) => ({ period: null, keys: { shop }, measures: { paidFen: 1 }, values: { gmv: 1 }, gaps: {} }));
    return { rows, total: { ...rows[0]!, keys: {} } } as Aggregated;
  };
  const found = compareRows(side('1', 1, null), side(null, 1, ''), { metrics: [gmv] }).rows;
  expect(found.map(({ keys, values }) => [keys['shop'], values['gmv']!.now, values['gmv']!.before])).toEqual([
    ['1', 1, 0],
    [1, 1, 1],
    [null, 1, 1],
    ['', 0, 1],
  ]);
});

test('a group that is not there is computed of the measures that there are, also where one of them is a metric elsewhere', () => {
  const each = { ...valuePerBuyer, id: 'each' };
  const sum = { ...gmv, id: 'sum', formula: ['each', '+', 'paidFen'], inputMetrics: { each } } as const;
  const row = (shop: string) => ({ period: null, keys: { shop }, measures: { each: 2, paidFen: 3 }, values: { sum: 5 }, gaps: {} });
  const [now, before] = [row('南'), row('北')].map((only): Aggregated => ({ rows: [only], total: only }));
  expect(compareRows(now!, before!, { metrics: [sum] }).rows.map(({ values }) => [values['sum']!.now, values['sum']!.before])).toEqual([
    [5, 0],
    [0, 5],
  ]);
});

const good: Aggregated = (() => {
  const row = { period: monthOf(parseDay('2026-03-01')), keys: {}, measures: {}, values: {}, gaps: {} };
  return { rows: [row], total: row };
})();

test.each<[string, unknown, unknown, unknown, string, object]>([
  ['no query', good, good, null, 'shape/not-object', { path: 'query', value: 'null' }],
  ['running totals', good, good, { metrics: [], cumulative: 'year' }, 'query/cumulative', { cumulative: 'year' }],
  ['metrics that are no list', good, good, { metrics: gmv }, 'shape/not-list', { path: 'metrics', value: 'object' }],
  ['no metric', good, good, { metrics: [null] }, 'shape/not-object', { path: 'metrics', value: 'null' }],
  ['a metric by number', good, good, { metrics: [{ ...gmv, id: 7 }] }, 'query/not-part', { part: 'metrics.id', value: '7' }],
  ['nothing now', null, good, { metrics: [] }, 'shape/not-object', { path: 'aggregated', value: 'null' }],
  ['nothing before', good, null, { metrics: [] }, 'shape/not-object', { path: 'aggregated', value: 'null' }],
  ['no rows', { ...good, rows: 'x' }, good, { metrics: [] }, 'shape/not-list', { path: 'rows', value: 'x' }],
  ['no row', good, { ...good, rows: [5] }, { metrics: [] }, 'shape/not-object', { path: 'row', value: '5' }],
  ['no total', { ...good, total: undefined }, good, { metrics: [] }, 'shape/not-object', { path: 'row', value: 'undefined' }],
  ...(['keys', 'values', 'measures', 'gaps', 'period'] as const).map((part): [string, unknown, unknown, unknown, string, object] => [
    `a row without ${part}`,
    { ...good, rows: [{ ...good.rows[0], [part]: 5 }] },
    good,
    { metrics: [] },
    'shape/not-object',
    { path: part, value: '5' },
  ]),
  [
    'a key that is no value',
    { ...good, rows: [{ ...good.rows[0], keys: { shop: true } }] },
    good,
    { metrics: [] },
    'query/not-part',
    { part: 'keys', value: 'boolean' },
  ],
])('a refusal names what was wrong: %s', (_, now, before, asked, code, params) => {
  expect(() => compareRows(now as Aggregated, before as Aggregated, asked as MetricQuery)).toThrow(
    expect.objectContaining({ code, params }),
  );
});

test.each<[string, unknown, unknown, string, object]>([
  ['no query', 5, 'last-year', 'shape/not-object', { path: 'query', value: '5' }],
  ['no period', {}, 'last-year', 'query/not-part', { part: 'period', value: 'undefined' }],
  ['a text for a period', { period: '2026-06' }, 'last-year', 'shape/not-object', { path: 'period', value: '2026-06' }],
  [
    'another comparison',
    query,
    'last-month',
    'option/unknown',
    { option: 'to', value: 'last-month', allowed: 'previous-period last-year last-year-by-weekday' },
  ],
])('a query to compare with is refused: %s', (_, asked, to, code, params) => {
  expect(() => comparedQuery(asked as MetricQuery, to as ComparedTo)).toThrow(expect.objectContaining({ code, params }));
});

const alike = (weight: unknown) => Array.from({ length: 30 }, () => weight);

test.each<[string, object, string]>([
  ['one weight', { weights: [1] }, '1'],
  ['a text', { weights: 'x'.repeat(30) }, 'x'.repeat(30)],
  ['what is as long as a list', { weights: { length: 30 } }, 'object'],
  ['a weight too many', { weights: [...alike(1), 1] }, '31'],
  ['texts', { weights: alike('1') }, '1'],
  ['bigints', { weights: alike(1n) }, 'bigint'],
  ['an endless weight', { weights: alike(Number.POSITIVE_INFINITY) }, 'Infinity'],
  ['a weight below 0', { weights: [...alike(1).slice(1), -1] }, '-1'],
  ['weights of nothing', { weights: alike(0) }, '0'],
  ['weights that no double holds together', { weights: alike(1e308) }, 'Infinity'],
])('进度: weights are refused: %s', (_, options, value) => {
  expect(() => pacing({ actual: 1, target: 1 }, { period: june, day: parseDay('2026-06-18'), ...options })).toThrow(
    expect.objectContaining({ code: 'metric/not-number', params: { metric: 'pacing', input: 'weights', value } }),
  );
});

test('进度: a day without weight is worth nothing', () => {
  const weights = alike(0).map((weight, k) => (k === 9 || k === 19 ? 1 : (weight as number)));
  const at = (day: string) => pacing({ actual: 30, target: 100 }, { period: june, day: parseDay(day), weights });
  expect([at('2026-06-09').projected, at('2026-06-10').timeShare, at('2026-06-19').projected]).toEqual([null, 0.5, 60]);
});

test.each<[string, unknown, unknown, string, object]>([
  ['no figures', 5, {}, 'shape/not-object', { path: 'figures', value: '5' }],
  ['no options', {}, 5, 'shape/not-object', { path: 'options', value: '5' }],
  ['no period', {}, { period: 5 }, 'shape/not-object', { path: 'period', value: '5' }],
  ['an attainment', { actual: 1e308, target: 1e-300 }, {}, 'metric/overflow', { metric: 'attainment' }],
  ['what is needed', { actual: -1e308, target: 1e308 }, { day: '2026-06-29' }, 'metric/overflow', { metric: 'needed' }],
  ['what is to come', { actual: 1e308, target: 1e308 }, { day: '2026-06-01' }, 'metric/overflow', { metric: 'projected' }],
])('进度: a refusal names what was wrong, or too large: %s', (_, figures, options, code, params) => {
  const given = typeof options === 'object' ? { period: june, day: '2026-06-18', ...options } : options;
  expect(() => pacing(figures as never, given as never)).toThrow(expect.objectContaining({ code, params }));
});

test('months that run over the new year keep their place', () => {
  const asked: MetricQuery = { ...query, grain: 'month', period: { from: '2025-11-01' as Day, to: '2026-02-28' as Day } };
  expect(pairs(['2025-12-12', '2026-01-01', '2026-02-14', '2025-07-31', '2025-09-01', '2025-10-31'], asked, 'previous-period')).toEqual([
    ['2025-12-01', undefined],
    ['2026-01-01', '2025-09-01'],
    ['2026-02-01', '2025-10-01'],
    [undefined, '2025-07-01'],
  ]);
});
