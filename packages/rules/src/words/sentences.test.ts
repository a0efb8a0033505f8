import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesAround, sentencesOf } from './sentences.js';

test.each([
  ['one', '好的', [0, 2]],
  ['two', '好。的', [0, 2, 3]],
  ['one that is ended', '好。', [0, 2]],
  ['ends in a row', '好!!', [0, 2, 3]],
  ['a new line', '好\n的', [0, 2, 3]],
  ['a comma ends none', '好，的', [0, 3]],
  ['nothing', '', [0]],
  ['2,001 characters without an end are cut', '好'.repeat(2001), [0, 2000, 2001]],
  ['at the last pause if there is one', `${'好'.repeat(1500)} ${'好'.repeat(600)}`, [0, 1501, 2101]],
])('%s', (_, text, bounds) => {
  expect(sentencesOf(text)).toEqual(bounds);
});

test('sentences fill the text and none is longer than 2,000 characters and its end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('好', '。', ' ', '好'.repeat(900)), { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      const bounds = sentencesOf(text);
      expect(bounds[0]).toBe(0);
      expect(bounds.at(-1)).toBe(text.length);
      bounds.slice(1).forEach((bound, k) => {
        expect(bound).toBeGreaterThan(bounds[k]!);
        expect(bound - bounds[k]!).toBeLessThanOrEqual(2001);
      });
    }),
  );
});

test.each([
  ['none', [], []],
  ['in the first', [1], [[0, 2]]],
  ['at an end, which belongs to the next', [2], [[2, 4]]],
  ['two in one are one sentence', [2, 3], [[2, 4]]],
  [
    'in the first and the last',
    [0, 5],
    [
      [0, 2],
      [4, 6],
    ],
  ],
  ['behind the text', [6], [[4, 6]]],
])('sentences around places: %s', (_, places, around) => {
  expect(sentencesAround('一。二。三。', places).map(({ start, end }) => [start, end])).toEqual(around);
});
