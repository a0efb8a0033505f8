import { expect, test } from 'vitest';
import { checkOption } from './checkOption.js';

test.each<[unknown, readonly unknown[]]>([
  ['yuan', ['yuan', 'fen']],
  [7, [1, 7]],
])('%j is among %j', (value, allowed) => {
  expect(() => checkOption('unit', value, allowed)).not.toThrow();
});

test.each([
  ['dollar', 'dollar'],
  [['yuan'], 'object'],
  [undefined, 'undefined'],
  ['constructor', 'constructor'],
])('%j is refused, and what is allowed is said', (value, shown) => {
  expect(() => checkOption('unit', value, ['yuan', 'fen'])).toThrow(
    expect.objectContaining({ code: 'option/unknown', params: { option: 'unit', value: shown, allowed: 'yuan fen' } }),
  );
});
