import { expect, test } from 'vitest';
import { subsets } from './subsets.js';

test('every choice once, the fewest first, the earlier ones before the later', () => {
  expect(subsets(['a', 'b', 'c'])).toEqual([[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']]);
  expect(subsets([])).toEqual([[]]);
  expect(new Set(subsets([1, 2, 3, 4, 5, 6]).map((each) => each.join())).size).toBe(64);
});
