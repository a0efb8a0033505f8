import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairCodes } from './pairCodes.js';

test('a pair has the code that it had when it was first seen', () => {
  const { codeOf, count, firstOf, secondOf } = pairCodes();
  expect([codeOf(3, 5), codeOf(5, 3), codeOf(3, 5), codeOf(3, 3), codeOf(5, 3), codeOf(0, 0)]).toEqual([0, 1, 0, 2, 1, 3]);
  expect(count()).toBe(4);
  expect([0, 1, 2, 3].map((code) => [firstOf(code), secondOf(code)])).toEqual([
    [3, 5],
    [5, 3],
    [3, 3],
    [0, 0],
  ]);
});

test('as many pairs as come, in any order, as a Map of texts keeps them', () => {
  // some 3,000 pairs, each several times: the table grows over and over, and pairs share places
  const whole = fc.oneof(fc.nat(40), fc.integer({ min: 2 ** 31 - 40, max: 2 ** 31 - 1 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(whole, whole), { minLength: 2000, maxLength: 3000, size: 'max' }), (pairs) => {
      const { codeOf, count, firstOf, secondOf } = pairCodes();
      const known = new Map<string, number>();
      const wrong = [...pairs, ...pairs].filter(([first, second]) => {
        const key = `${first} ${second}`;
        if (!known.has(key)) known.set(key, known.size);
        const code = codeOf(first, second);
        return code !== known.get(key) || firstOf(code) !== first || secondOf(code) !== second;
      });
      expect([wrong, count()]).toEqual([[], known.size]);
    }),
    { numRuns: 10 },
  );
});
