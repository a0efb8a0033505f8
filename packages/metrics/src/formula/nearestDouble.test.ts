import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bigIntegers, type Fraction } from './fraction.js';
import { bitCount, nearestDouble } from './nearestDouble.js';

/** A decimal text as an exact fraction. */
function exactly(digits: bigint, power: number): Fraction<bigint> {
  return power < 0 ? { top: digits, bottom: 10n ** BigInt(-power) } : { top: digits * 10n ** BigInt(power), bottom: 1n };
}

test.each([
  ['a third', 1n, 3n, 1 / 3],
  ['minus a third, the sign below', 1n, -3n, -1 / 3],
  ['two minus signs', -1n, -4n, 0.25],
  ['nothing', 0n, -7n, 0],
  ['a tie goes to the even one below', 2n ** 53n + 1n, 1n, 2 ** 53],
  ['a tie goes to the even one above', 2n ** 53n + 3n, 1n, 2 ** 53 + 4],
  ['a hair over the tie goes up', (2n ** 53n + 1n) * 10n ** 40n + 1n, 10n ** 40n, 2 ** 53 + 2],
  ['the smallest double there is', 1n, 2n ** 1074n, 5e-324],
  ['half of it is nothing', 1n, 2n ** 1075n, 0],
  ['a hair over half of it is not', 2n ** 80n + 1n, 2n ** 1155n, 5e-324],
  ['the largest double there is', (2n ** 53n - 1n) * 2n ** 971n, 1n, Number.MAX_VALUE],
  ['a hair under the next power of two', 2n ** 1024n - 2n ** 970n - 1n, 1n, Number.MAX_VALUE],
  ['too large', 2n ** 1024n - 2n ** 970n, 1n, Number.POSITIVE_INFINITY],
  ['too large either way', -(10n ** 400n), 1n, Number.NEGATIVE_INFINITY],
])('the double next to %s', (_, top, bottom, double) => {
  expect(nearestDouble({ top, bottom })).toBe(double);
});

test('reads any decimal as the engine reads its text', () => {
  const digits = fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n });
  const power = fc.oneof(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -390, max: 260 }));
  fc.assert(
    fc.property(digits, power, (value, exponent) => {
      expect(nearestDouble(exactly(value, exponent))).toBe(Number(`${value}e${exponent}`) + 0);
    }),
    { numRuns: 3000 },
  );
});

test('divides whole numbers as the processor does', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (top, bottom) => {
      fc.pre(bottom !== 0);
      expect(nearestDouble({ top: BigInt(top), bottom: BigInt(bottom) })).toBe(top / bottom + 0);
    }),
    { numRuns: 2000 },
  );
});

test('a double is read as the decimal that it is written as, and comes back', () => {
  const written = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(written, (value) => {
      expect(nearestDouble(bigIntegers.read(value))).toBe(value + 0);
    }),
    { numRuns: 2000 },
  );
  expect(bigIntegers.read(0.1)).toEqual({ top: 1n, bottom: 10n });
  expect(bigIntegers.read(-1.5e-7)).toEqual({ top: -15n, bottom: 10n ** 8n });
  expect(bigIntegers.read(1.5e21)).toEqual({ top: 15n * 10n ** 20n, bottom: 1n });
});

test.each([
  [0n, 0],
  [1n, 1],
  [7n, 3],
  [8n, 4],
  [255n, 8],
  [256n, 9],
  [2n ** 100n, 101],
])('%s has %s bits', (value, bits) => {
  expect(bitCount(value)).toBe(bits);
});
