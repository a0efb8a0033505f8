import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ceilRatio } from './ceilingParts.js';

const exact = (price: number, off: number, at: number) => {
  const part = (BigInt(price) * BigInt(off) + BigInt(at) - 1n) / BigInt(at);
  return Number(part < BigInt(price) ? part : BigInt(price));
};

test.each([
  ['三分之一 of a 元', 100, 1, 3, 34],
  ['no more than the price', 100, 5000, 100, 100],
  ['a whole number stays as it is', 300, 2, 6, 100],
  ['a product beyond 2^53, a hair over a whole number', 6_762_262_253_122_158, 603, 844, 4_831_331_917_811_211],
  ['a product beyond 2^53, just a whole number', 7_000_000_000_000_000, 2, 7, 2_000_000_000_000_000],
])('按比例, rounded up: %s', (_, price, off, at, expected) => {
  expect(ceilRatio(price, off, at)).toBe(expected);
  expect(exact(price, off, at)).toBe(expected);
});

test('it is what exact arithmetic has, however large the amounts', () => {
  const amount = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
  fc.assert(
    fc.property(amount, amount, amount, (price, off, at) => {
      expect(ceilRatio(price, off, at)).toBe(exact(price, off, at));
    }),
  );
});
