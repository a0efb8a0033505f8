import { expectTypeOf, test } from 'vitest';
import { gmvByBuyer } from '../catalog/gmvByBuyer.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import { visitors } from '../catalog/visitors.js';
import { solveFor } from '../decompose/solveFor.js';
import type { InputOf } from '../formula/formula.js';
import { compute } from './compute.js';
import type { InputsOf, Metric } from './metric.js';

test('the inputs are read out of the formula', () => {
  expectTypeOf<InputsOf<typeof valuePerBuyer>>().toEqualTypeOf<{ readonly paidFen: number | null; readonly buyers: number | null }>();
  expectTypeOf<InputOf<typeof gmvByBuyer.formula>>().toEqualTypeOf<'visitors' | 'payConversionByBuyer' | 'valuePerBuyer'>();
  expectTypeOf<InputOf<'a'>>().toEqualTypeOf<'a'>();
  expectTypeOf<InputOf<12>>().toEqualTypeOf<never>();
  expectTypeOf<InputOf<readonly [readonly [1, '-', 'a'], '÷', 'b']>>().toEqualTypeOf<'a' | 'b'>();
});

test('a metric loaded at run time takes any inputs', () => {
  expectTypeOf<InputOf<Metric['formula']>>().toEqualTypeOf<string>();
  const loaded = valuePerBuyer as Metric;
  expectTypeOf(compute(loaded, { whatever: 1 })).toEqualTypeOf<number | null>();
});

test('a missing, misspelt or wrong input is named', () => {
  compute(valuePerBuyer, { paidFen: 1, buyers: null });
  const figures = { paidFen: 1, buyers: 1, orders: 1 };
  compute(valuePerBuyer, figures);
  // @ts-expect-error buyers is missing
  compute(valuePerBuyer, { paidFen: 1 });
  // @ts-expect-error buyer is not buyers
  compute(valuePerBuyer, { paidFen: 1, buyer: 1 });
  // @ts-expect-error a text is no number
  compute(visitors, { visitors: '1' });
});

test('what is solved for is an input, and the others are known', () => {
  solveFor(gmvByBuyer, 'visitors', { target: 1, known: { payConversionByBuyer: 1, valuePerBuyer: 1 } });
  // @ts-expect-error orders is no input of it
  solveFor(gmvByBuyer, 'orders', { target: 1, known: { payConversionByBuyer: 1, valuePerBuyer: 1 } });
  // @ts-expect-error valuePerBuyer is missing: a value per order does not do
  solveFor(gmvByBuyer, 'visitors', { target: 1, known: { payConversionByBuyer: 1, valuePerOrder: 1 } });
});
