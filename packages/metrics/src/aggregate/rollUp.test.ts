import { type Day, isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gmv } from '../catalog/gmv.js';
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
