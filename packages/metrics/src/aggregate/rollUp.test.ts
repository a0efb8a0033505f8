import { type Day, isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gmv } from '../catalog/gmv.js';
import { stockToSales } from '../catalog/stockToSales.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import { valuePerOrder } from '../catalog/valuePerOrder.js';
import type { Measure } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import type { MetricQuery } from '../metric/query.js';
import { aggregate } from './aggregate.js';
import { factTable } from './factTable.js';
import { type RollUpRow, rollUp } from './rollUp.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const name = { zh: '数', en: 'Figure' };
const paidFen: Measure = { id: 'paidFen', name, unit: 'fen', table: 'orders', aggregate: 'sum', column: 'paid' };
const buyers: Measure = { id: 'buyers', name, unit: 'count', table: 'orders', aggregate: 'distinct', column: 'buyer' };
const orders: Measure = { id: 'orders', name, unit: 'count', table: 'orders', aggregate: 'rows' };
const query: MetricQuery = { metrics: [gmv, valuePerBuyer, valuePerOrder], measures: [paidFen, buyers, orders], grain: 'day' };
const row = (paid: number, people: number, count: number): RollUpRow => ({ measures: { paidFen: paid, buyers: people, orders: count } });

test('days to a month: money and orders add up, buyers do not, nor what is made of them', () => {
  expect(rollUp([row(10_000, 2, 3), row(5000, 1, 2)], query)).toEqual({
    period: null,
    keys: {},
    measures: { paidFen: 15_000, buyers: null, orders: 5 },
    values: { gmv: 15_000, value_per_buyer: null, value_per_order: 3000 },
    gaps: { buyers: 'distinct', value_per_buyer: 'distinct' },
  });
});

test.each<[string, RollUpRow[], unknown, unknown]>([
  ['one row is its own total', [row(100, 2, 1)], { gmv: 100, value_per_buyer: 50, value_per_order: 100 }, {}],
  ['buyers of one row alone are all buyers', [row(100, 2, 1), row(0, 0, 0)], { gmv: 100, value_per_buyer: 50, value_per_order: 100 }, {}],
  ['no row is nothing', [], { gmv: 0, value_per_buyer: null, value_per_order: null }, {}],
  [
    'values without their parts: what is additive may be added',
    [{ values: { gmv: 5, value_per_buyer: 5 } }, { values: { gmv: 6, value_per_buyer: 6 } }],
    { gmv: 11, value_per_buyer: null, value_per_order: null },
    { paidFen: 'parts', buyers: 'parts', orders: 'parts', value_per_buyer: 'parts', value_per_order: 'parts' },
  ],
])('%s', (_, rows, values, gaps) => {
  const total = rollUp(rows, query);
  expect([total.values, total.gaps]).toEqual([values, gaps]);
});

test('stock adds up over the shops of a day, not over days', () => {
  const stock = { ...gmv, id: 'stock', unit: 'count', formula: 'orders', additivity: 'within-day' } as const satisfies Metric;
  const on = (day: string, pieces: number): RollUpRow => ({ period: { from: day as Day, to: day as Day }, measures: { orders: pieces } });
  const total = (rows: RollUpRow[]) => {
    const { values, gaps } = rollUp(rows, { metrics: [stock], measures: [orders] });
    return [values['stock'], gaps['stock']];
  };
  expect(total([on('2026-06-01', 3), on('2026-06-01', 4)])).toEqual([7, undefined]);
  expect(total([on('2026-06-01', 3), on('2026-06-02', 4)])).toEqual([null, 'over-days']);
  expect(total([{ measures: { orders: 3 } }, { measures: { orders: 4 } }])).toEqual([null, 'over-days']);
});

test('what reads the stock of several days is null, as in the facts; the same day over shops adds up', () => {
  const stockPieces: Measure = { ...paidFen, id: 'stockPieces', unit: 'count', table: 'stock', column: 'pieces', additivity: 'within-day' };
  const sold: Measure = { ...stockPieces, id: 'pieces', table: 'lines', additivity: undefined } as unknown as Measure;
  const asked: MetricQuery = {
    metrics: [stockToSales, { ...gmv, formula: 'stockPieces' }],
    measures: [stockPieces, sold],
    grain: 'day',
    by: ['shop'],
  };
  const list = [
    { day: '2026-06-01', shop: '南', pieces: 60 },
    { day: '2026-06-01', shop: '北', pieces: 40 },
    { day: '2026-06-02', shop: '南', pieces: 50 },
  ];
  const total = (days: typeof list) => {
    const facts = {
      stock: factTable(days, { day: 'day', shop: 'name', pieces: 'number' }),
      lines: factTable(days, { day: 'day', shop: 'name', pieces: 'number' }),
    };
    const { rows, total: whole } = aggregate(facts, asked);
    const rolled = rollUp(rows, asked);
    expect([rolled.measures, rolled.values, rolled.gaps]).toEqual([whole.measures, whole.values, whole.gaps]);
    return rolled.values;
  };
  expect(total(list.slice(0, 2))).toEqual({ stock_to_sales: 1, gmv: 100 });
  expect(total(list)).toEqual({ stock_to_sales: null, gmv: null });
  // of a month that came as one row nobody knows the days: it keeps what it says
  const kept = (row: RollUpRow) => rollUp([row], { ...asked, by: [] });
  expect(kept({ measures: { stockPieces: 100, pieces: 50 } }).values['stock_to_sales']).toBe(2);
  expect(kept({ measures: { stockPieces: null, pieces: 50 }, gaps: { stockPieces: 'unknown' } }).gaps['stock_to_sales']).toBe('unknown');
  expect(kept({ measures: { pieces: 50 } }).gaps['stock_to_sales']).toBe('over-days');
});

test('what nobody knows in a row nobody knows in the total', () => {
  const asked: MetricQuery = { metrics: [gmv], measures: [{ ...paidFen, complete: true }] };
  const unknown = { measures: { paidFen: null }, values: { gmv: null }, gaps: { paidFen: 'unknown', gmv: 'unknown' } } as const;
  const { values, gaps } = rollUp([{ measures: { paidFen: 5 }, values: { gmv: 5 } }, unknown], asked);
  expect([values['gmv'], gaps]).toEqual([null, { paidFen: 'unknown', gmv: 'unknown' }]);
});

test('running totals do not add up', () => {
  expect(() => rollUp([], { ...query, cumulative: 'month' })).toThrow(refused('query/cumulative'));
});

test('who bought once in each of two rows has bought twice: such buyers do not come out of the rows', () => {
  const repeatBuyers: Measure = { ...buyers, id: 'repeatBuyers', having: { distinct: 'order', atLeast: 2 } };
  const list = [
    { day: '2026-06-01', buyer: '甲', order: '1' },
    { day: '2026-06-02', buyer: '甲', order: '2' },
  ];
  const facts = { orders: factTable(list, { day: 'day', buyer: 'name', order: 'name' }) };
  const asked: MetricQuery = { metrics: [], measures: [repeatBuyers], grain: 'day' };
  const { rows, total } = aggregate(facts, asked);
  expect([rows.map(({ measures }) => measures['repeatBuyers']), total.measures['repeatBuyers']]).toEqual([[0, 0], 1]);
  const rolled = rollUp(rows, asked);
  expect([rolled.measures['repeatBuyers'], rolled.gaps['repeatBuyers']]).toEqual([null, 'distinct']);
  expect(rollUp(rows.slice(1), asked).measures['repeatBuyers']).toBe(0);
});

test('a single row of a month is no day: it keeps its own value, or why there is none', () => {
  const stock = { ...gmv, id: 'stock', unit: 'count', formula: 'orders', additivity: 'within-day' } as const satisfies Metric;
  const asked: MetricQuery = { metrics: [stock], measures: [orders], grain: 'month' };
  const list = [{ day: '2026-06-01' }, { day: '2026-06-02' }];
  const months = (days: readonly object[]) => aggregate({ orders: factTable(days, { day: 'day' }) }, asked).rows;
  const rolled = (rows: readonly RollUpRow[]) => {
    const { values, gaps } = rollUp(rows, asked);
    return [values['stock'], gaps['stock']];
  };
  expect(rolled(months(list))).toEqual([null, 'over-days']);
  expect(rolled(months(list.slice(1)))).toEqual([1, undefined]);
  const [june] = months(list);
  expect(rolled([{ ...june!, gaps: {} }])).toEqual([null, undefined]);
  expect(rolled([{ measures: { orders: 200 } }])).toEqual([null, 'over-days']);
  expect(rolled([{ period: null, measures: { orders: 200 }, values: { stock: null } }])).toEqual([null, 'over-days']);
  expect(rolled([])).toEqual([0, undefined]);
});

test('money of a row is whole 分', () => {
  expect(() => rollUp([row(0.5, 0, 0), row(0.5, 0, 0)], query)).toThrow(refused('column/not-fen'));
});

test('what can be rolled up is what the rows themselves give', () => {
  const anyOrder = fc.record({
    day: fc.constantFrom('2026-06-01', '2026-06-02'),
    buyer: fc.constantFrom('甲', '乙', '丙'),
    paid: fc.nat(999),
  });
  fc.assert(
    fc.property(fc.array(anyOrder, { minLength: 1 }), (list) => {
      const facts = { orders: factTable(list, { day: 'day', buyer: 'name', paid: 'fen' }) };
      const { rows, total } = aggregate(facts, query);
      const rolled = rollUp(rows, query);
      for (const kept of ['measures', 'values'] as const) {
        for (const [id, value] of Object.entries(rolled[kept]))
          expect(value === null && rolled.gaps[id] !== undefined ? null : total[kept][id]).toBe(value);
      }
      expect(rolled.measures['paidFen']).toBe(total.measures['paidFen']);
    }),
  );
});

test('what is no number is refused', () => {
  expect(() => rollUp([row(Number.NaN, 0, 0)], query)).toThrow(refused('metric/not-number'));
  expect(() => rollUp([row(2 ** 53 - 1, 0, 0), row(1, 0, 0)], query)).toThrow(refused('money/overflow'));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.array(fc.oneof(fc.anything(), fc.record({ measures: fc.anything(), values: fc.anything(), period: fc.anything() }))),
      ),
      (rows) => {
        try {
          rollUp(rows as RollUpRow[], query);
        } catch (error) {
          expect(isZhangguiError(error)).toBe(true);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('of a single row that is of no known day, what it says itself', () => {
  const stock: Measure = { ...orders, id: 'stock', additivity: 'within-day' };
  const said = (row: object) => {
    const { measures, gaps } = rollUp([row], { metrics: [], measures: [stock] });
    return [measures['stock'], gaps['stock']];
  };
  expect(said({ measures: { stock: 5 } })).toEqual([5, undefined]);
  // what a database gives for a negative nothing
  expect(said({ measures: { stock: -0 } })).toEqual([0, undefined]);
  for (const gap of ['over-days', 'distinct', 'parts', 'unknown']) expect(said({ gaps: { stock: gap } })).toEqual([null, gap]);
  for (const gaps of [null, undefined, {}, { stock: 'other' }, 'unknown']) expect(said({ gaps })).toEqual([null, 'over-days']);
  // a metric of that name may be over nothing, a measure never is
  expect(said({ values: { stock: null }, gaps: {} })).toEqual([null, 'over-days']);
});

test('a metric of a single row is over nothing only where the row says so', () => {
  const stock = { ...gmv, id: 'stock', unit: 'count', formula: 'orders', additivity: 'within-day' } as const satisfies Metric;
  const said = (row: object) => rollUp([row], { metrics: [stock], measures: [orders] }).gaps['stock'];
  expect(said({ values: { stock: null }, gaps: {} })).toBe(undefined);
  for (const row of [{ gaps: {} }, { values: null, gaps: {} }, { values: {}, gaps: {} }, { values: { stock: null }, gaps: null }])
    expect(said(row)).toBe('over-days');
});

test('sums of what is no money may be of any size, and of decimals; counts of money are whole', () => {
  const hours: Measure = { ...paidFen, id: 'hours', unit: 'hours' };
  const total = (measure: Measure, ...numbers: number[]) =>
    rollUp(
      numbers.map((number) => ({ measures: { [measure.id]: number } })),
      { metrics: [], measures: [measure] },
    ).measures[measure.id];
  expect(total(hours, 0.1, 0.2)).toBe(0.3);
  expect(total(hours, 2 ** 53 - 1, 2 ** 53 - 1)).toBe(2 ** 54 - 2);
  expect(total(paidFen, 2 ** 53 - 2, 1)).toBe(2 ** 53 - 1);
  expect(total({ ...orders, unit: 'fen' }, 0.5, 0.5)).toBe(1);
});

test('values of an additive metric add up, of money only as far as money goes', () => {
  const values = (id: string, ...numbers: number[]) => numbers.map((number) => ({ values: { [id]: number } }));
  const hours = { ...gmv, id: 'hours', unit: 'hours' } as const satisfies Metric;
  expect(rollUp(values('hours', 2 ** 53 - 1, 2 ** 53 - 1), { ...query, metrics: [hours] }).values['hours']).toBe(2 ** 54 - 2);
  expect(rollUp(values('hours', 0.1, 0.2), { ...query, metrics: [hours] }).values['hours']).toBe(0.3);
  expect(() => rollUp(values('gmv', 2 ** 53 - 1, 1), { ...query, metrics: [gmv] })).toThrow(refused('money/overflow'));
});

test.each<[string, unknown, object, string, object]>([
  ['running totals', [], { cumulative: 'month' }, 'query/cumulative', { cumulative: 'month' }],
  ['no list', 7, {}, 'shape/not-list', { path: 'rows', value: '7' }],
  ['no row', [null], {}, 'shape/not-object', { path: 'row', value: 'null' }],
  ['more than a million rows', new Array(1_000_001), {}, 'limit/exceeded', { what: 'groups', limit: 1_000_000, actual: 1_000_001 }],
  ['a text', [{ measures: { paidFen: '5' } }], {}, 'metric/not-number', { metric: 'paidFen', input: 'paidFen', value: '5' }],
  ['a bigint', [{ measures: { paidFen: 5n } }], {}, 'metric/not-number', { metric: 'paidFen', input: 'paidFen', value: 'bigint' }],
  ['part of a 分', [row(1, 0, 0), row(0.5, 0, 0)], {}, 'column/not-fen', { column: 'paidFen', row: 1, value: '0.5' }],
  ['too much money', [row(2 ** 53 - 1, 0, 0), row(1, 0, 0)], {}, 'money/overflow', { value: '9007199254740992' }],
  ['too many orders', [row(0, 0, 1e308), row(0, 0, 1e308)], {}, 'metric/overflow', { metric: 'orders' }],
])('a refusal names what was wrong: %s', (_, rows, change, code, params) => {
  expect(() => rollUp(rows as RollUpRow[], { ...query, ...change })).toThrow(expect.objectContaining({ code, params }));
});
