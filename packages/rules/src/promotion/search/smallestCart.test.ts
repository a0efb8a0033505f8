import { expect, test } from 'vitest';
import { smallestCart } from './smallestCart.js';

/** Which cart is found: by how many pieces of each article, of those that are wanted. The bound knows nothing. */
function find(prices: readonly number[], wanted: readonly string[], more: object = {}) {
  const order = prices.map((_, k) => k).sort((a, b) => prices[b]! - prices[a]!);
  const bound = { add() {}, ofCart: () => -1, ofMore: () => -1 };
  const find = (counts: readonly number[], mayLook: () => boolean) =>
    mayLook() && wanted.includes(counts.join('')) ? counts.join('') : null;
  return smallestCart({ prices, most: prices.map(() => 3), order, bound, maxPieces: 3, maxLines: 3, budget: 1000, find, ...more });
}

test.each<[string, readonly number[], readonly string[], string]>([
  ['fewest pieces', [100, 60, 10], ['003', '200'], '200'],
  ['of as many pieces the lowest amount, though it is come to later', [100, 60, 10], ['020', '101'], '101'],
  ['also with a free article', [100, 60, 0], ['020', '101'], '101'],
  ['of the same amount more of the earlier articles, though they are come to first', [60, 70, 50], ['200', '011'], '200'],
  ['of the same amount more of the earlier articles, though they are come to later', [70, 60, 50], ['020', '101'], '101'],
])('最小的车: %s', (_, prices, wanted, expected) => {
  expect(find(prices, wanted)).toEqual({
    found: expected,
    proven: true,
    decidedPieces: [...expected].reduce((sum, n) => sum + Number(n), -1),
  });
});

test('no cart of more lines than it may have', () => {
  expect(find([100, 60, 10], ['111'], { maxLines: 2 })).toEqual({ found: null, proven: true, decidedPieces: 3 });
  expect(find([100, 60, 10], ['111'], { maxLines: 3 })).toEqual({ found: '111', proven: true, decidedPieces: 2 });
});

test('no articles, no cart', () => {
  expect(find([], [''])).toEqual({ found: null, proven: true, decidedPieces: 3 });
});
