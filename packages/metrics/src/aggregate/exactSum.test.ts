import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestDouble } from '../formula/nearestDouble.js';
import { exactSum } from './exactSum.js';

const most = Number.MAX_SAFE_INTEGER;

function sumOf(values: readonly number[]): number {
  const sum = exactSum();
  for (const value of values) sum.add(value);
  return nearestDouble(sum.value());
}

test.each<[string, number[], number]>([
  ['nothing', [], 0],
  ['whole numbers', [1, 2, 3], 6],
  ['decimals of different lengths', [0.1, 0.25, 0.003, 7], 7.353],
  ['over 2^53 and back', [most, 2, -most], 2],
  ['under −2^53 and back', [-most, -2, most], -2],
  ['from beyond 2^53', [2 ** 60, 1, -(2 ** 60)], 1],
  ['what is lost in any double', [1e300, 1e-300, -1e300], 1e-300],
])('%s', (_, values, sum) => {
  expect([sumOf(values), sumOf([...values].reverse())]).toEqual([sum, sum]);
});

test('whole numbers of any size, as BigInt adds them', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.maxSafeInteger(), fc.constantFrom(most, -most))), (values) => {
      const exact = values.reduce((sum, value) => sum + BigInt(value), 0n);
      expect(sumOf(values)).toBe(Number(exact));
    }),
  );
});
