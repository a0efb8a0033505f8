import { expect, test } from 'vitest';
import { ownCell } from './ownCell.js';
import { record } from './record.js';

test('names and what stands at their places', () => {
  expect(record(['a', 'b'], (place) => 10 * place)).toEqual({ a: 0, b: 10 });
  expect(record([], () => 1)).toEqual({});
});

test('a name of `__proto__` is a field as any other', () => {
  const made = record(['__proto__', 'a'], (place) => ({ place }));
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
  expect(Object.getOwnPropertyDescriptors(made)).toEqual({
    ['__proto__']: { value: { place: 0 }, enumerable: true, configurable: true, writable: true },
    a: { value: { place: 1 }, enumerable: true, configurable: true, writable: true },
  });
  expect(JSON.stringify(made)).toBe('{"__proto__":{"place":0},"a":{"place":1}}');
});

test('a row has what is its own', () => {
  expect([ownCell({ toString: 1 }, 'toString'), ownCell({}, 'toString')]).toEqual([1, undefined]);
});
