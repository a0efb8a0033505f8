import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from './overlaps.js';

test('places that only touch do not overlap, nor do places of other texts', () => {
  const isIn = overlaps([{ path: '/title', start: 2, end: 4 }]);
  expect([0, 1, 2, 3, 4].map((start) => isIn({ path: '/title', start, end: start + 2 }))).toEqual([false, true, true, true, false]);
  expect(isIn({ path: '/texts/0/text', start: 2, end: 4 })).toBe(false);
});

const span = fc
  .tuple(fc.constantFrom('a', 'b'), fc.nat(20), fc.integer({ min: 1, max: 6 }))
  .map(([path, start, length]) => ({ path, start, end: start + length }));

test('says what looking at each says', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, asked) => {
      const naive = spans.some(({ path, start, end }) => path === asked.path && start < asked.end && asked.start < end);
      expect(overlaps(spans)(asked)).toBe(naive);
    }),
  );
});
