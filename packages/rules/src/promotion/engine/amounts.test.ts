import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastReached, shareOf, split, timesAtMost } from './amounts.js';

const most = Number.MAX_SAFE_INTEGER;

test.each<[string, number, number, 'half-up' | 'down' | undefined, number]>([
  ['a tenth', 1000, 100_000, undefined, 100],
  ['half a 分 is rounded up', 5, 100_000, undefined, 1],
  ['just below half a 分 is not', 499_999, 1, undefined, 0],
  ['a limit is rounded down', 9, 100_000, 'down', 0],
  ['a limit that is just reached', 10, 100_000, 'down', 1],
  ['all the money there is', most, 1_000_000, undefined, most],
  ['a millionth of it', most, 1, undefined, 9_007_199_255],
  ['a millionth of it, rounded down', most, 1, 'down', 9_007_199_254],
  ['very much, where doubles would be a 分 off', 4_065_869_597_608_954, 528_492, undefined, 2_148_779_555_379_551],
  ['very much, rounded down, where doubles would be a 分 off', 331_800_058_327_472, 577_915, 'down', 191_752_230_708_320],
  ['half a 分 of very much is rounded up', most - 6, 500_000, undefined, 4_503_599_627_370_493],
  ['half a 分 of very much is rounded down', most - 6, 500_000, 'down', 4_503_599_627_370_492],
])('%s', (_, amount, millionths, rounding, expected) => {
  expect(shareOf(amount, millionths, rounding)).toBe(expected);
});

test('a share is exact, however much it is of', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.nat(1_000_000), fc.boolean(), (amount, millionths, down) => {
      const exact = (BigInt(amount) * BigInt(millionths) * 2n + (down ? 0n : 1_000_000n)) / 2_000_000n;
      expect(shareOf(amount, millionths, down ? 'down' : 'half-up')).toBe(Number(exact));
    }),
  );
});

test.each([
  ['three times', 100, 3, 1000, 300],
  ['never more than there is', 100, 3, 299, 299],
  ['times without end', 100, Number.POSITIVE_INFINITY, 500, 500],
  ['nothing that is more than can be counted', most, most, most, most],
])('%s', (_, amount, times, limit, expected) => {
  expect(timesAtMost(amount, times, limit)).toBe(expected);
});

test.each([
  [199, undefined],
  [200, 200],
  [399, 200],
  [400, 400],
  [9999, 400],
])('with %i reached the tier is %s', (reached, at) => {
  expect(lastReached([{ at: 200 }, { at: 400 }], reached)?.at).toBe(at);
});

test.each<[string, number, readonly number[], readonly number[] | undefined, readonly number[]]>([
  ['to one alone', 100, [7], undefined, [100]],
  ['by weight', 100, [1, 3], undefined, [25, 75]],
  ['at most so much each', 100, [1, 3], [100, 60], [40, 60]],
])('splits %s', (_, amount, weights, caps, parts) => {
  expect(split(amount, weights, caps)).toEqual(parts);
});
