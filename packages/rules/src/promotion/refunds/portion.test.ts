import fc from 'fast-check';
import { expect, test } from 'vitest';
import { portion } from './portion.js';

test.each([
  ['a third of 100', 100, 1, 3, 33],
  ['two thirds of 100', 100, 2, 3, 67],
  ['half of one is one', 1, 1, 2, 1],
  ['nothing of it', 100, 0, 3, 0],
  ['all of it', 100, 3, 3, 100],
])('%s', (_, total, part, whole, expected) => {
  expect(portion(total, part, whole)).toBe(expected);
});

test('it is the exact quotient rounded half up, also where the product leaves 2^53', () => {
  const any = fc.oneof(
    fc.integer({ min: 1, max: 1000 }),
    fc.maxSafeNat().map((value) => Math.max(1, value)),
  );
  fc.assert(
    fc.property(any, any, any, (total, a, b) => {
      const [part, whole] = [Math.min(a, b), Math.max(a, b)];
      // half up: the whole number nearest to it, the larger one of two
      const [exact, below] = [BigInt(total) * BigInt(part), BigInt(portion(total, part, whole))];
      const twice = 2n * (exact - below * BigInt(whole));
      expect(twice < BigInt(whole) && twice >= -BigInt(whole)).toBe(true);
    }),
  );
});
