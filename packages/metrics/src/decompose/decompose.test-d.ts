import { expectTypeOf, test } from 'vitest';
import { gmvByBuyer } from '../catalog/gmvByBuyer.js';
import type { Metric } from '../metric/metric.js';
import { type Decomposition, decompose } from './decompose.js';

const side = { visitors: 1, payConversionByBuyer: 1, valuePerBuyer: 1 };

test('parts are named after the inputs of the formula', () => {
  const { parts } = decompose(gmvByBuyer, { before: side, after: side, method: 'sequential', order: ['valuePerBuyer'] });
  expectTypeOf(parts[0]!.input).toEqualTypeOf<'visitors' | 'payConversionByBuyer' | 'valuePerBuyer'>();
  expectTypeOf(decompose(gmvByBuyer as Metric, { before: {}, after: {} })).toEqualTypeOf<Decomposition>();
});

test('a missing input, another order, another method is named', () => {
  // @ts-expect-error valuePerBuyer is missing
  decompose(gmvByBuyer, { before: side, after: { visitors: 1, payConversionByBuyer: 1 } });
  // @ts-expect-error orders is no input of it
  decompose(gmvByBuyer, { before: side, after: side, order: ['orders'] });
  // @ts-expect-error there is no such method
  decompose(gmvByBuyer, { before: side, after: side, method: 'laspeyres' });
});
