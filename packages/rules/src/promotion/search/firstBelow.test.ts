import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstBelow } from './firstBelow.js';

const search = (
  values: readonly number[],
  more: { readonly pick?: 'smallest' | 'largest'; readonly target?: number; readonly budget?: number } = {},
) => {
  let looked = 0;
  const result = firstBelow({
    first: 0,
    last: values.length - 1,
    pick: 'smallest',
    target: 0,
    budget: 1e6,
    ...more,
    valueAt: (at) => {
      looked += 1;
      return values[at]!;
    },
    leastBetween: (from, to) => Math.min(...values.slice(from, to + 1)),
  });
  return { ...result, looked };
};

test('the first number that does, from either end, whatever the values in between', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -3, max: 20 }), { minLength: 1, maxLength: 200 }),
      fc.constantFrom('smallest' as const, 'largest' as const),
      (values, pick) => {
        const at =
          pick === 'smallest' || values.every((value) => value > 0)
            ? values.findIndex((value) => value <= 0)
            : values.length - 1 - [...values].reverse().findIndex((value) => value <= 0);
        expect(search(values, { pick })).toMatchObject({ found: at === -1 ? null : { at, value: values[at] }, exact: true });
      },
    ),
  );
});

test('a range that cannot do is passed over, and a budget that runs out is said', () => {
  const values = Array.from({ length: 10_000 }, (_, k) => (k === 9_000 ? 0 : 1));
  expect(search(values)).toMatchObject({ found: { at: 9_000 }, exact: true });
  expect(search(values).looked).toBeLessThan(20);
  expect(search(values, { budget: 5 })).toMatchObject({ found: null, exact: false });
  expect(search([1, 1, 1], { budget: 3 })).toMatchObject({ found: null, exact: true });
});
