import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ceilExact, compareExact, exact, over, plus, times, toDouble } from './exact.js';

const decimal = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }).map((units) => units / 1000),
  fc.integer({ min: 1, max: 1e6 }).map((units) => units / 1e9),
  fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
);

test('a number is the decimal that it is written as', () => {
  expect(exact(0.1, '/a')).toEqual({ top: 1n, bottom: 10n });
  expect(exact(-2.5e-7, '/a')).toEqual({ top: -25n, bottom: 100_000_000n });
  expect(toDouble(plus(exact(0.1, '/a'), exact(0.2, '/a')))).toBe(0.3);
  expect(toDouble(times(exact(1.1, '/a'), exact(1.1, '/a')))).toBe(1.21);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e-10, 1e16, '1', 1n, null])('%s is no number of a shop', (value) => {
  expect(() => exact(value as number, '/a')).toThrow(expect.objectContaining({ code: 'playbook/not-number' }));
});

test('a number goes there and back', () => {
  fc.assert(
    fc.property(decimal, (value) => {
      expect(toDouble(exact(value, '/a'))).toBe(value + 0);
    }),
  );
});

test('a quotient is the nearest double, as the processor divides whole numbers', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1 }), (top, bottom) => {
      expect(toDouble({ top: BigInt(top), bottom: BigInt(bottom) })).toBe(top / bottom + 0);
    }),
  );
});

test('what is a hair above the middle of two doubles is rounded up', () => {
  const middle = (2n ** 53n + 1n) * 2n ** 100n;
  expect(toDouble({ top: middle, bottom: 2n ** 100n })).toBe(2 ** 53);
  expect(toDouble({ top: middle + 1n, bottom: 2n ** 100n })).toBe(2 ** 53 + 2);
  expect(toDouble({ top: -middle - 1n, bottom: 2n ** 100n })).toBe(-(2 ** 53 + 2));
});

test('what is multiplied and divided again is the same, over nothing there is none', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const [x, y] = [exact(a, '/a'), exact(b, '/b')];
      const back = over(times(x, y), y);
      expect(back === null).toBe(b === 0);
      if (back !== null) expect(compareExact(back, x)).toBe(0);
      expect(Math.sign(compareExact(x, y))).toBe(Math.sign(a - b) + 0);
    }),
  );
});

test.each([
  [6, 2, 3n],
  [7, 2, 4n],
  [-7, 2, -3n],
  [0, 2, 0n],
])('%d over %d rounded up is %d', (top, bottom, whole) => {
  expect(ceilExact({ top: BigInt(top), bottom: BigInt(bottom) })).toBe(whole);
});
