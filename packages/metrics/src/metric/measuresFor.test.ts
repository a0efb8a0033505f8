import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gmvByBuyer } from '../catalog/gmvByBuyer.js';
import { lineMeasures } from '../catalog/lineMeasures.js';
import { orderMeasures } from '../catalog/orderMeasures.js';
import { payConversionByBuyer } from '../catalog/payConversionByBuyer.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import { valuePerOrder } from '../catalog/valuePerOrder.js';
import { visitMeasures } from '../catalog/visitMeasures.js';
import type { Measure } from './measure.js';
import { measuresFor } from './measuresFor.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

test('only what is asked for, each once, the earlier table first', () => {
  const found = (...tables: Parameters<typeof measuresFor>[1][]) =>
    measuresFor([valuePerBuyer, valuePerOrder], tables.flat()).map(({ table, id }) => `${table}.${id}`);
  expect(found(orderMeasures, lineMeasures)).toEqual(['orders.paidFen', 'orders.buyers', 'orders.orders']);
  expect(found(lineMeasures, orderMeasures)).toEqual(['lines.paidFen', 'lines.buyers', 'lines.orders']);
  expect(measuresFor([], orderMeasures)).toEqual([]);
});

test('what no table has is named', () => {
  expect(() => measuresFor([payConversionByBuyer], orderMeasures)).toThrow(refused('metric/missing-input'));
  expect(() => measuresFor([null as never], orderMeasures)).toThrow(refused('shape/not-object'));
  expect(() => measuresFor([valuePerBuyer], {} as never)).toThrow(refused('shape/not-list'));
});

test('whatever comes in, there is an answer or a coded error', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  const some = fc.oneof(anything, fc.array(fc.record({ id: anything, formula: anything })));
  fc.assert(
    fc.property(some, some, (metrics, measures) => {
      try {
        measuresFor(metrics as never, measures as never);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
  );
});

test('of two measures of one name the earlier is taken', () => {
  const [first, second] = ['a', 'b'].map((table) => ({ ...orderMeasures[0], id: 'paidFen', table }));
  const buyers = orderMeasures.find(({ id }) => id === 'buyers')!;
  expect(measuresFor([valuePerBuyer], [first!, buyers, second!])).toEqual([first, buyers]);
});

test('of a metric of metrics, the measures of their formulas; what is measured itself is not looked into', () => {
  const ids = (measures: readonly Measure[]) => measuresFor([gmvByBuyer], measures).map(({ id }) => id);
  const measured = { ...orderMeasures[0], id: 'payConversionByBuyer' };
  expect(ids([...orderMeasures, ...visitMeasures])).toEqual(['visitors', 'buyers', 'paidFen']);
  expect(ids([...orderMeasures, ...visitMeasures, measured])).toEqual(['visitors', 'payConversionByBuyer', 'paidFen', 'buyers']);
});

const many = (length: number) => Array.from({ length }, () => orderMeasures[0]);

test.each<[string, unknown, unknown, string, object]>([
  ['metrics that are no list', 7, [], 'shape/not-list', { path: 'metrics', value: '7' }],
  ['measures that are no list', [], 7, 'shape/not-list', { path: 'measures', value: '7' }],
  [
    '1,001 metrics',
    Array.from({ length: 1001 }, () => valuePerBuyer),
    orderMeasures,
    'limit/exceeded',
    { what: 'metrics', limit: 1000, actual: 1001 },
  ],
  ['1,001 measures', [], many(1001), 'limit/exceeded', { what: 'measures', limit: 1000, actual: 1001 }],
  ['no metric', [null], orderMeasures, 'shape/not-object', { path: 'metrics', value: 'null' }],
  ['no measure', [], [null], 'shape/not-object', { path: 'measures', value: 'null' }],
  [
    'a measure that there is not',
    [payConversionByBuyer],
    orderMeasures,
    'metric/missing-input',
    { metric: payConversionByBuyer.id, input: 'visitors' },
  ],
])('a refusal names what was wrong: %s', (_, metrics, measures, code, params) => {
  expect(() => measuresFor(metrics as never, measures as never)).toThrow(expect.objectContaining({ code, params }));
});

test('a thousand measures are taken', () => {
  expect(measuresFor([], many(1000))).toEqual([]);
});
