import { expect, test } from 'vitest';
import { bigIntegers, safeIntegers } from './fraction.js';

const most = Number.MAX_SAFE_INTEGER;

test.each<[string, number, bigint, bigint]>([
  ['a whole number', 12, 12n, 1n],
  ['nothing', 0, 0n, 1n],
  ['below zero', -7, -7n, 1n],
  ['one decimal', 0.1, 1n, 10n],
  ['decimals of more than one', 12.345, 12_345n, 1000n],
  ['a zero that stands in the middle', -1.05, -105n, 100n],
  ['so small that it is written with a power', 1.5e-7, 15n, 100_000_000n],
  ['a power without decimals', 5e-324, 5n, 10n ** 324n],
  ['so large that it is written with a power', 1.5e21, 15n * 10n ** 20n, 1n],
  ['a power that its decimals use up', 1.234567890123456e21, 1_234_567_890_123_456_000_000n, 1n],
])('read as it is written: %s', (_, value, top, bottom) => {
  expect(bigIntegers.read(value)).toEqual({ top, bottom });
});

test('doubles reckon with safe integers, and know where they end', () => {
  const { read, isZero, add, subtract, multiply } = safeIntegers;
  expect([read(5), read(-most)]).toEqual([
    { top: 5, bottom: 1 },
    { top: -most, bottom: 1 },
  ]);
  expect([read(0.5).top, read(most + 1).top]).toEqual([Number.NaN, Number.NaN]);
  expect([isZero(0), isZero(-0), isZero(1), isZero(Number.NaN)]).toEqual([true, true, false, false]);
  expect([add(most - 1, 1), subtract(1 - most, 1), multiply(6, 7)]).toEqual([most, -most, 42]);
  expect([add(most, 1), subtract(-most, 1), multiply(2 ** 27, 2 ** 26)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect(add(Number.NaN, 1)).toBe(Number.NaN);
});

test('BigInt reckons without an end', () => {
  const { isZero, add, subtract, multiply } = bigIntegers;
  expect([isZero(0n), isZero(1n)]).toEqual([true, false]);
  expect([add(2n ** 60n, 1n), subtract(1n, 2n ** 60n), multiply(2n ** 60n, 3n)]).toEqual([
    1_152_921_504_606_846_977n,
    -1_152_921_504_606_846_975n,
    3_458_764_513_820_540_928n,
  ]);
});
