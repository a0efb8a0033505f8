import { expect, test } from 'vitest';
import { wordSet } from './wordSet.js';

test('what tells that no word of a set is at a place', () => {
  expect(wordSet(['最好', '第一名', '好', '', '最佳', '好'])).toEqual({
    words: new Set(['最好', '第一名', '好', '', '最佳']),
    isOptional: true,
    lengths: [3, 2, 1, 0],
    firsts: new Set([...'最第好'].map((each) => each.charCodeAt(0))),
    lasts: new Set([...'好名佳'].map((each) => each.charCodeAt(0))),
  });
});

test('without the empty word a set is not optional', () => {
  expect(wordSet(['好']).isOptional).toBe(false);
});
