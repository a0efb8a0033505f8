import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bigIntegers } from '../formula/fraction.js';
import { type Exact, negative, over, trimmed } from './exact.js';
import { exponential, logMean, naturalLog } from './logarithm.js';

const Oracle = Decimal.clone({ defaults: true, precision: 120 });

function decimal({ top, bottom }: Exact): Decimal {
  return new Oracle(String(top)).div(String(bottom));
}

function near(value: Exact, expected: Decimal): void {
  expect(decimal(value).div(expected).minus(1).abs().lt('1e-45')).toBe(true);
}

const anyPositive = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
  fc.double({ min: 0.99, max: 1.01, noNaN: true }),
);

test('logarithms and their means are right to 45 digits, far from 1 and next to it', () => {
  fc.assert(
    fc.property(anyPositive, anyPositive, (a, b) => {
      fc.pre(a > b);
      const [high, low] = [bigIntegers.read(a), bigIntegers.read(b)];
      const log = decimal(high).div(decimal(low)).ln();
      near(naturalLog(over(high, low)), log);
      const mean = new Oracle(a).minus(b).div(log);
      near(logMean(high, low), mean);
      expect(logMean(low, high)).toEqual(logMean(high, low));
      near(logMean(negative(high), negative(low)), mean.neg());
    }),
  );
  expect(logMean(bigIntegers.read(7), bigIntegers.read(7))).toEqual(bigIntegers.read(7));
});

test('numbers next to each other keep their digits', () => {
  const [a, b] = [bigIntegers.read(1 + 2 ** -52), bigIntegers.read(1)];
  near(naturalLog(over(a, b)), new Oracle(1 + 2 ** -52).ln());
});

test('a power of e is right to 45 digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (power) => {
      near(exponential(bigIntegers.read(power))!, new Oracle(power).exp());
    }),
  );
  expect(exponential(bigIntegers.read(801))).toBe(null);
  expect(exponential(bigIntegers.read(-801))).toBe(null);
});

test('long numbers become short ones, either sign alike', () => {
  const long = { top: 10n ** 400n + 1n, bottom: 3n ** 500n };
  near(trimmed(long), decimal(long));
  expect(trimmed(negative(long))).toEqual(negative(trimmed(long)));
  expect(trimmed({ top: -1n, bottom: 3n ** 500n })).toEqual({ top: -1n, bottom: 3n ** 500n });
});
