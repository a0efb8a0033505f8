import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCondition } from './checkCondition.js';
import type { Condition, Facts } from './condition.js';
import { type Answer, holds } from './holds.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const hot: Condition = { fact: 'sales', is: '>', than: 100 };

test.each<[string, Condition, Facts, Answer]>([
  ['more than 100', hot, { sales: 101 }, 'yes'],
  ['100 is not more than 100', hot, { sales: 100 }, 'no'],
  ['nobody has counted', hot, {}, 'unknown'],
  ['nothing is known about it', hot, { sales: null }, 'unknown'],
  ['no number at all', hot, { sales: Number.NaN }, 'unknown'],
  ['a text is neither more nor less', hot, { sales: '101' }, 'unknown'],
  ['a text is no number', { fact: 'sales', is: '=', than: 12 }, { sales: '12' }, 'unknown'],
  ['texts are not ordered', { fact: 'grade', is: '<', than: 'B' }, { grade: 'A' }, 'unknown'],
  ['at most', { fact: 'sales', is: '<=', than: 5 }, { sales: 5 }, 'yes'],
  ['less', { fact: 'sales', is: '<', than: 5 }, { sales: 5 }, 'no'],
  ['at least', { fact: 'sales', is: '>=', than: 5 }, { sales: 5 }, 'yes'],
  ['equal', { fact: 'platform', is: '=', than: 'jd' }, { platform: 'jd' }, 'yes'],
  ['not equal', { fact: 'platform', is: '!=', than: 'jd' }, { platform: 'jd' }, 'no'],
  ['not equal to another', { fact: 'settled', is: '!=', than: true }, { settled: false }, 'yes'],
  ['against another fact', { fact: 'price', is: '<', than: { fact: 'floor' } }, { price: 5, floor: 6 }, 'yes'],
  ['against a fact that is not known', { fact: 'price', is: '<', than: { fact: 'floor' } }, { price: 5 }, 'unknown'],
  ['known', { fact: 'price', known: true }, { price: 0 }, 'yes'],
  ['known to be unknown', { fact: 'price', known: false }, {}, 'yes'],
  ['what every object has is no fact', { fact: 'constructor', known: true }, {}, 'no'],
  ['one no decides', { all: [hot, { fact: 'paid', is: '=', than: true }] }, { paid: false }, 'no'],
  ['an open part leaves it open', { all: [hot, { fact: 'paid', is: '=', than: true }] }, { paid: true }, 'unknown'],
  ['one yes decides', { any: [hot, { fact: 'paid', is: '=', than: true }] }, { paid: true }, 'yes'],
  ['no yes, one open', { any: [hot, { fact: 'paid', is: '=', than: true }] }, { paid: false }, 'unknown'],
  ['all of none', { all: [] }, {}, 'yes'],
  ['any of none', { any: [] }, {}, 'no'],
  ['the opposite', { not: hot }, { sales: 1 }, 'yes'],
  ['the opposite of what is open is open', { not: hot }, {}, 'unknown'],
])('ENG-20 · a condition is data with three answers: %s', (_, condition, facts, answer) => {
  expect(holds(condition, facts)).toBe(answer);
  expect(holds(JSON.parse(JSON.stringify(condition)), facts)).toBe(answer);
});

test('the facts that a condition asks for are named once, in the order of writing', () => {
  expect(checkCondition('', { all: [{ fact: 'b', is: '<', than: { fact: 'a' } }, { not: { fact: 'b', known: true } }] })).toEqual([
    'b',
    'a',
  ]);
});

const nested = (depth: number): Condition => (depth === 1 ? hot : { not: nested(depth - 1) });

test.each<[string, unknown, string]>([
  ['nothing', null, 'condition/not-condition'],
  ['a list', [], 'condition/not-condition'],
  ['a misspelt kind', { alll: [] }, 'condition/not-condition'],
  ['two kinds at once', { all: [], any: [] }, 'condition/not-condition'],
  ['parts that are no list', { all: {} }, 'condition/not-condition'],
  ['a hole', { any: Array(1) }, 'condition/not-condition'],
  ['no fact', { is: '=', than: 1 }, 'condition/not-condition'],
  ['another operator', { fact: 'a', is: '~', than: 1 }, 'condition/not-condition'],
  ['nothing to compare with', { fact: 'a', is: '=' }, 'condition/not-condition'],
  ['a number that is none', { fact: 'a', is: '=', than: Number.NaN }, 'condition/not-condition'],
  ['perhaps known', { fact: 'a', known: 1 }, 'condition/not-condition'],
  ['33 deep', nested(33), 'limit/exceeded'],
  ['10,001 parts', { all: Array(10_000).fill(hot) }, 'limit/exceeded'],
  [
    'a getter that throws',
    {
      get all() {
        throw new Error('mine');
      },
    },
    'shape/not-object',
  ],
])('what is no condition is refused: %s', (_, condition, code) => {
  expect(() => holds(condition as Condition, {})).toThrow(refused(code));
});

test('a condition at the limits is answered', () => {
  expect(holds(nested(32), { sales: 1 })).toBe('yes');
  expect(holds({ all: Array(9_999).fill(hot) }, { sales: 101 })).toBe('yes');
});

const value = fc.constantFrom(1, 2, 'a', true);
const conditions = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    fc.record({
      fact: fc.constantFrom('a', 'b'),
      is: fc.constantFrom('<', '<=', '=', '!=', '>=', '>'),
      than: value,
    }) as fc.Arbitrary<Condition>,
    fc.record({ fact: fc.constantFrom('a', 'b'), known: fc.boolean() }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
})).condition;

test('to learn more never turns a yes into a no, as long as it does not ask what is known', () => {
  fc.assert(
    fc.property(conditions, value, value, (condition, a, b) => {
      fc.pre(!JSON.stringify(condition).includes('known'));
      const before = holds(condition, { a });
      if (before !== 'unknown') expect(holds(condition, { a, b })).toBe(before);
    }),
  );
});

test('not (a and b) is (not a or not b)', () => {
  fc.assert(
    fc.property(conditions, conditions, fc.record({ a: value, b: value }, { requiredKeys: [] }), (left, right, facts) => {
      expect(holds({ not: { all: [left, right] } }, facts)).toBe(holds({ any: [{ not: left }, { not: right }] }, facts));
    }),
  );
});

test('whatever comes in, there is an answer or a coded error', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withSparseArray: true }), fc.anything(), (condition, facts) => {
      try {
        holds(condition as Condition, facts as Facts);
        holds({ any: [condition, hot] } as Condition, facts as Facts);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
  );
});
