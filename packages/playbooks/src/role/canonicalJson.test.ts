import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonicalJson.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

test('keys are sorted, nothing else moves, and what is undefined is left out', () => {
  expect(canonicalJson({ b: 1, a: [{ d: undefined, c: '"' }, null, true], é: {}, Z: -0 })).toBe(
    '{"Z":0,"a":[{"c":"\\""},null,true],"b":1,"é":{}}',
  );
});

test('the text reads back as the data, and does not depend on the order of the keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.stringify(JSON.parse(text)) === JSON.stringify(value) || text.length === JSON.stringify(value).length).toBe(true);
    }),
  );
  const [ab, ba] = [JSON.parse('{"__proto__":1,"b":2}'), JSON.parse('{"b":2,"__proto__":1}')];
  expect(canonicalJson(ab)).toBe(canonicalJson(ba));
  expect(canonicalJson(ab)).toBe('{"__proto__":1,"b":2}');
});

test('an object without a prototype is a plain one', () => {
  expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
});

const circle: unknown[] = [];
circle.push(circle);
const wide = 'x'.repeat(1_000_000);

test.each<[string, unknown, string]>([
  ['a function', () => 1, 'playbook/not-plain'],
  ['a hole', Array(1), 'playbook/not-plain'],
  ['a bigint', 1n, 'playbook/not-plain'],
  ['no number', Number.NaN, 'playbook/not-plain'],
  ['a date', { at: new Date(0) }, 'playbook/not-plain'],
  ['a map', { of: new Map([['a', 1]]) }, 'playbook/not-plain'],
  ['a text in a box', [Object('a')], 'playbook/not-plain'],
  ['what has a class', new (class Own {})(), 'playbook/not-plain'],
  ['a circle', circle, 'limit/exceeded'],
  ['20 million characters', Array(20).fill(wide), 'limit/exceeded'],
  [
    'a getter that throws',
    {
      get a() {
        throw new Error('mine');
      },
    },
    'shape/not-object',
  ],
])('what JSON does not have is refused: %s', (_, value, code) => {
  expect(() => canonicalJson(value)).toThrow(refused(code));
});

test('whatever comes in, there is a text or a coded error', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withSparseArray: true, withDate: true, withMap: true }), (value) => {
      try {
        canonicalJson(value);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
  );
});
