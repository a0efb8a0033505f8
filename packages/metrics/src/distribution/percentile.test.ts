import { isZhangguiError } from '@zhanggui/core';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metricLimits } from '../formula/metricLimits.js';
import { type PercentileMethod, percentile } from './percentile.js';

test.each<[string, readonly number[], number, PercentileMethod | undefined, number | null]>([
  ['the middle of three', [48, 24, 30], 0.5, undefined, 30],
  ['the middle of two lies between them', [1, 2], 0.5, undefined, 1.5],
  ['nine of ten parts', [24, 30, 48], 0.9, undefined, 44.4],
  ['the smallest', [3, 1, 2], 0, undefined, 1],
  ['the largest', [3, 1, 2], 1, undefined, 3],
  ['of one value', [7], 0.25, undefined, 7],
  ['of nothing', [], 0.5, undefined, null],
  ['below zero', [-10, 0, 10], 0.25, undefined, -5],
  ['what binary fractions miss', [0.1, 0.2], 0.5, undefined, 0.15],
  ['further apart than a double', [-1.7e308, 1.7e308], 0.5, undefined, 0],
  ['one that stands in the list', [1, 2], 0.5, 'nearest-rank', 1],
  ['a hair over half', [1, 2], 0.500001, 'nearest-rank', 2],
  ['7 of 100 by its place', Array.from({ length: 100 }, (_, k) => k + 1), 0.07, 'nearest-rank', 7],
  ['nothing of it', [2, 1], 0, 'nearest-rank', 1],
])('takes %s', (_, values, share, method, expected) => {
  expect(percentile(values, { share, ...(method && { method }) })).toBe(expected);
  expect(percentile(Float64Array.from(values), { share, ...(method && { method }) })).toBe(expected);
});

test('between two values it is on their straight line, exactly', () => {
  const Exact = Decimal.clone({ precision: 60 });
  const value = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.integer().map((n) => n / 1000),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), fc.integer({ min: 0, max: 1_000_000 }), (values, millionths) => {
      const place = new Exact(millionths).div(1_000_000).times(values.length - 1);
      const sorted = [...values].sort((a, b) => a - b);
      const at = place.floor().toNumber();
      const [low, high] = [new Exact(sorted[at]!), new Exact(sorted[Math.min(at + 1, values.length - 1)]!)];
      const expected = low.plus(high.minus(low).times(place.minus(at))).toNumber();
      expect(percentile(values, { share: millionths / 1_000_000 })).toBe(expected + 0);
    }),
  );
});

test('a larger share is never a smaller value, whatever the order of the list', () => {
  const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
  const method = fc.constantFrom<PercentileMethod>('linear', 'nearest-rank');
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), share, share, method, (values, a, b, method) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((share) => percentile(values, { share, method })!);
      expect(more).toBeGreaterThanOrEqual(less!);
      expect(percentile([...values].reverse(), { share: a, method })).toBe(percentile(values, { share: a, method }));
    }),
  );
});

test('the list is left as it was', () => {
  const values = Object.freeze([3, 1, 2]);
  percentile(values, { share: 0.5 });
  expect(values).toEqual([3, 1, 2]);
});

test('no value is minus zero', () => {
  for (const method of ['linear', 'nearest-rank'] as const) expect(percentile([-0, -0], { share: 0.5, method })).toBe(0);
});

const endless = new Proxy([], { get: (_, key) => (key === 'length' ? metricLimits.values + 1 : undefined) });
test.each<[string, unknown, unknown, string, object]>([
  ['a hole', [1, ...Array.from({ length: 1 })], { share: 0.5 }, 'distribution/not-number', { row: 2, value: 'undefined' }],
  ['no number', [1, Number.NaN], { share: 0.5 }, 'distribution/not-number', { row: 2, value: 'NaN' }],
  ['a number without an end', [Number.POSITIVE_INFINITY], { share: 0.5 }, 'distribution/not-number', { row: 1, value: 'Infinity' }],
  ['a number as text', ['1'], { share: 0.5 }, 'distribution/not-number', { row: 1, value: '1' }],
  ['no list', { length: 1 }, { share: 0.5 }, 'shape/not-list', { path: 'values', value: 'object' }],
  ['a view of bytes', new DataView(new ArrayBuffer(8)), { share: 0.5 }, 'shape/not-list', { path: 'values', value: 'object' }],
  ['an endless list', endless, { share: 1 }, 'limit/exceeded', { what: 'values', actual: 10_000_001, limit: 10_000_000 }],
  ['a share as a percentage', [1], { share: 90 }, 'distribution/not-share', { value: '90' }],
  ['a share below nothing', [1], { share: -0.1 }, 'distribution/not-share', { value: '-0.1' }],
  ['a share as text', [1], { share: '0.5' }, 'distribution/not-share', { value: '0.5' }],
  ['no share', [1], {}, 'distribution/not-share', { value: 'undefined' }],
  ['a share of 7 decimals', [1], { share: 0.1234567 }, 'distribution/not-share', { value: '0.1234567' }],
  [
    'another method',
    [1],
    { share: 0.5, method: 'weibull' },
    'option/unknown',
    { option: 'method', value: 'weibull', allowed: 'linear nearest-rank' },
  ],
  ['no options', [1], null, 'shape/not-object', { path: 'options', value: 'null' }],
])('refuses %s', (_, values, options, code, params) => {
  expect(() => percentile(values as never, options as never)).toThrow(expect.objectContaining({ name: 'ZhangguiError', code, params }));
});

test('whatever comes in, there is an answer or a coded error', () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withTypedArray: true, withSparseArray: true }),
      fc.anything({ withBigInt: true }),
      (values, share) => {
        try {
          percentile(values as never, { share } as never);
          percentile(values as never, { share: 0.5 });
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      },
    ),
  );
});
