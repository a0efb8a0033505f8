import { expect, test } from 'vitest';
import { paysLess } from './lessExample.js';

const example = { path: ['benefit'], pieces: 2, amount: 200, paid: 200, added: 100, payable: 199, known: true };

test.each([
  ['three pieces pay a fen less than two', {}, true],
  ['three pieces pay the same', { payable: 200 }, false],
  ['nothing is there before', { pieces: 0 }, false],
  ['one piece is there before', { pieces: 1 }, true],
  ['a billion pieces, to which none can be added', { pieces: 1e9 }, false],
  ['a piece less than a billion', { pieces: 1e9 - 1 }, true],
  ['more money than can be told', { amount: Number.MAX_SAFE_INTEGER - 99 }, false],
  ['as much money as can be told', { amount: Number.MAX_SAFE_INTEGER - 100 }, true],
])('%s', (_, more, expected) => {
  expect(paysLess({ ...example, ...more })).toBe(expected);
});
