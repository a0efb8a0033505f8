import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition } from '../sop/condition.js';
import { explainCondition } from './explainCondition.js';

const a: Condition = { fact: 'a', is: '>', than: 5 };
const b: Condition = { fact: 'b', is: '=', than: { fact: 'c' } };
const known: Condition = { fact: 'd', known: false };
const named = (condition: Condition, facts: object) => {
  const { answer, evidence } = explainCondition(condition, facts as never);
  return [answer, evidence.map(({ fact, answer: each }) => `${fact} ${each}`)];
};

test.each([
  ['all hold: all of them', { all: [a, known] }, { a: 6 }, 'yes', ['a yes', 'd yes']],
  ['one does not: that one', { all: [a, b] }, { a: 6, b: 1, c: 2 }, 'no', ['b no']],
  ['one is not known: that one', { all: [a, b] }, { a: 6 }, 'unknown', ['b unknown']],
  ['no beats not known', { all: [b, a] }, { a: 1 }, 'no', ['a no']],
  ['one of any: that one', { any: [a, b] }, { a: 6 }, 'yes', ['a yes']],
  ['none of any: all of them', { any: [a, b] }, { a: 1, b: 1, c: 2 }, 'no', ['a no', 'b no']],
  ['a not: what is denied', { not: { any: [a, b] } }, { a: 1, b: 1, c: 2 }, 'yes', ['a no', 'b no']],
  ['a not of what is not known', { not: a }, {}, 'unknown', ['a unknown']],
  ['nothing to hold', { all: [] }, {}, 'yes', []],
  ['nothing to choose from', { any: [] }, {}, 'no', []],
] as [string, Condition, object, string, string[]][])('the evidence is what decided: %s', (_, condition, facts, answer, evidence) => {
  expect(named(condition, facts)).toEqual([answer, evidence]);
});

test('evidence says the values, and where they come from', () => {
  expect(explainCondition(b, { b: 1, c: 1 }).evidence).toEqual([{ fact: 'b', value: 1, is: '=', than: 1, thanFact: 'c', answer: 'yes' }]);
  expect(explainCondition(b, { b: 1 }).evidence).toEqual([{ fact: 'b', value: 1, is: '=', than: null, thanFact: 'c', answer: 'unknown' }]);
  expect(explainCondition(known, { d: 'x' }).evidence).toEqual([{ fact: 'd', value: 'x', is: 'unknown', answer: 'no' }]);
  expect(explainCondition({ fact: 'd', known: true }, { d: 'x' }).evidence).toEqual([
    { fact: 'd', value: 'x', is: 'known', answer: 'yes' },
  ]);
});

test('whatever comes in, there is an answer or a coded error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ all: fc.array(fc.anything()) })), fc.anything(), (condition, facts) => {
      try {
        explainCondition(condition as never, facts as never);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
  );
});
