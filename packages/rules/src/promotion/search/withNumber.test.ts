import { expect, test } from 'vitest';
import { withNumber } from './withNumber.js';

const refused = (value: string) => expect.objectContaining({ code: 'search/wrong-field', params: { field: 'unknown.field', value } });
const data = { id: 'P', benefit: { kind: 'tiers', tiers: [{ at: 1 }, { at: 2, off: 3 }] }, scope: null };

test('a number at a path, in a copy', () => {
  expect(withNumber(data, ['benefit', 'tiers', '1', 'off'], 9)).toEqual({
    id: 'P',
    benefit: { kind: 'tiers', tiers: [{ at: 1 }, { at: 2, off: 9 }] },
    scope: null,
  });
  expect(withNumber(data, ['benefit', 'cap'], 9)).toMatchObject({ benefit: { cap: 9, kind: 'tiers' } });
  expect(data.benefit.tiers[1]!.off).toBe(3);
});

test('the eleventh of a list', () => {
  expect(withNumber(new Array(11).fill(0), ['10'], 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9]);
});

test.each([
  ['a list that is too short', 'benefit.tiers.2.off', '2'],
  ['no number of a list', 'benefit.tiers.x.off', 'x'],
  ['a place of a list that is written otherwise', 'benefit.tiers.1e0.off', '1e0'],
  ['a place of a list after a space', 'benefit.tiers. 1.off', ' 1'],
  ['a text', 'id', 'id'],
  ['a list', 'benefit.tiers', 'tiers'],
  ['nothing on the way', 'when.0.atLeast', 'when'],
  ['a text on the way', 'id.length', 'length'],
  ['null on the way', 'scope.lines', 'lines'],
  ['what every object has', 'constructor.name', 'constructor'],
])('no number can stand at %s', (_, path, value) => {
  expect(() => withNumber(data, path.split('.'), 1)).toThrow(refused(value));
});

test('a key that only looks special is a key', () => {
  const changed = withNumber(data, ['__proto__'], 1) as object;
  expect(Object.keys(changed)).toContain('__proto__');
  expect(Object.getPrototypeOf(changed)).toBe(Object.prototype);
});
