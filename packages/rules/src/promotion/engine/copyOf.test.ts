import { expect, test } from 'vitest';
import { copyOf } from './copyOf.js';

const place = { promotion: 'P', field: 'name' };
const refusedAt = (field: string, value: string) =>
  expect.objectContaining({ code: 'promotion/wrong-field', params: { promotion: 'P', field, value } });
/** Objects in one another, so many of them. */
const nested = (depth: number): unknown => (depth === 0 ? 1 : { in: nested(depth - 1) });

test.each([
  ['nothing', null],
  ['a text', '满减'],
  ['a number', 0.5],
  ['yes', true],
  ['a list', [1, ['2', null], { three: false }]],
  ['an object', { zh: '满减', en: { short: 'Off' } }],
  ['twelve objects in one another', nested(12)],
  ['twelve lists in one another', JSON.parse(`${'['.repeat(12)}${']'.repeat(12)}`)],
])('copies %s', (_, value) => {
  expect(copyOf(value, place)).toStrictEqual(value);
});

test('what is left out stays out', () => {
  expect(copyOf(undefined, place)).toBe(undefined);
  expect(copyOf({ zh: '满减', en: undefined }, place)).toStrictEqual({ zh: '满减' });
});

test('the copy shares nothing with what was given', () => {
  const given = { tags: ['新'] };
  const copy = copyOf(given, place);
  given.tags.push('旧');
  expect(copy).toEqual({ tags: ['新'] });
});

test.each([
  ['a function', () => 1, 'name', 'function'],
  ['a bigint in a list', [0, 1n], 'name.1', 'bigint'],
  ['a symbol in an object', { zh: Symbol('满') }, 'name.zh', 'symbol'],
  ['thirteen objects in one another', nested(13), `name${'.in'.repeat(12)}`, 'object'],
  ['thirteen lists in one another', JSON.parse(`${'['.repeat(13)}${']'.repeat(13)}`), `name${'.0'.repeat(12)}`, 'object'],
])('refuses %s', (_, value, field, shown) => {
  expect(() => copyOf(value, place)).toThrow(refusedAt(field, shown));
});
