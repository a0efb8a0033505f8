import { expect, test } from 'vitest';
import { withNumber } from './withNumber.js';

const refused = expect.objectContaining({ code: 'search/wrong-field' });
const data = { id: 'P', benefit: { kind: 'tiers', tiers: [{ at: 1 }, { at: 2, off: 3 }] } };

test('a number at a path, in a copy', () => {
  expect(withNumber(data, ['benefit', 'tiers', '1', 'off'], 9)).toEqual({
    id: 'P',
    benefit: { kind: 'tiers', tiers: [{ at: 1 }, { at: 2, off: 9 }] },
  });
  expect(withNumber(data, ['benefit', 'cap'], 9)).toMatchObject({ benefit: { cap: 9, kind: 'tiers' } });
  expect(data.benefit.tiers[1]!.off).toBe(3);
});

test.each([
  ['a list that is too short', 'benefit.tiers.2.off'],
  ['no number of a list', 'benefit.tiers.x.off'],
  ['a text', 'id'],
  ['a list', 'benefit.tiers'],
  ['nothing on the way', 'when.0.atLeast'],
  ['a text on the way', 'id.length'],
  ['what every object has', 'constructor.name'],
])('no number can stand at %s', (_, path) => {
  expect(() => withNumber(data, path.split('.'), 1)).toThrow(refused);
});

test('a key that only looks special is a key', () => {
  const changed = withNumber(data, ['__proto__'], 1) as object;
  expect(Object.keys(changed)).toContain('__proto__');
  expect(Object.getPrototypeOf(changed)).toBe(Object.prototype);
});
