import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineMeasures } from '../catalog/lineMeasures.js';
import { orderMeasures } from '../catalog/orderMeasures.js';
import { payConversionByBuyer } from '../catalog/payConversionByBuyer.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import { valuePerOrder } from '../catalog/valuePerOrder.js';
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
