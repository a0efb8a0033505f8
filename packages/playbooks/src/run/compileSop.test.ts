import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sop, Step } from '../sop/sop.js';
import { compileSop } from './compileSop.js';

const refused = (code: string, params?: object) => expect.objectContaining({ name: 'ZhangguiError', code, ...(params && { params }) });
const words = { zh: '字' };
const criterion = { id: 'done', standard: words, basis: words, evidence: { kind: 'boolean' } } as const;
const step = (id: string, more: object = {}) =>
  ({ id, title: words, how: words, raci: { accountable: 'boss', responsible: ['clerk'] }, criteria: [criterion], ...more }) as Step;
const sopOf = (...steps: unknown[]) => ({ id: 's', name: words, owner: 'boss', overview: words, purpose: words, steps }) as unknown as Sop;

test('steps are linked in both directions, by default one after the other', () => {
  const { steps, indexes, pin } = compileSop(
    sopOf(step('a'), step('b'), step('c', { after: ['a'] }), step('d', { after: ['b', 'c', 'b'] })),
  );
  expect(steps.map(({ before }) => before)).toEqual([[], [0], [0], [1, 2]]);
  expect(steps.map(({ next }) => next)).toEqual([[1, 2], [3], [3], []]);
  expect([...indexes]).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
    ['d', 3],
  ]);
  expect(pin).toEqual({ id: 's', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('what happens to the SOP afterwards changes nothing', () => {
  const given = sopOf(step('a'));
  const compiled = compileSop(given);
  (given.steps as unknown as { id: string }[])[0]!.id = 'z';
  expect(compiled.steps[0]!.id).toBe('a');
});

const branch = { id: 'x', name: words };

test.each<[string, unknown, string]>([
  ['nothing', null, 'sop/not-usable'],
  ['a list', [], 'sop/not-usable'],
  ['a function in it', { ...sopOf(step('a')), run: () => 1 }, 'playbook/not-plain'],
  ['no id', { ...sopOf(step('a')), id: '' }, 'sop/not-usable'],
  ['no owner', { ...sopOf(step('a')), owner: null }, 'sop/not-usable'],
  ['a version that is a number', { ...sopOf(step('a')), version: 1 }, 'sop/not-usable'],
  ['no list of steps', { ...sopOf(), steps: {} }, 'sop/not-usable'],
  ['no step', sopOf(), 'sop/no-step'],
  ['10,001 steps', sopOf(...Array.from({ length: 10_001 }, (_, k) => step(`s${k}`))), 'limit/exceeded'],
  ['100,001 links', sopOf(step('a'), step('b', { after: Array(100_001).fill('a') })), 'limit/exceeded'],
  ['a step that is none', sopOf(null), 'sop/not-usable'],
  ['a step without an id', sopOf(step('')), 'sop/not-usable'],
  ['an id of 201 characters', sopOf(step('x'.repeat(201))), 'sop/not-usable'],
  ['one id twice', sopOf(step('a'), step('a')), 'sop/duplicate-id'],
  ['another kind', sopOf(step('a', { kind: 'job' })), 'sop/not-usable'],
  ['nobody is accountable', sopOf(step('a', { raci: { responsible: ['x'] } })), 'sop/not-usable'],
  ['nobody is responsible', sopOf(step('a', { raci: { accountable: 'x', responsible: [] } })), 'sop/not-usable'],
  ['no criterion', sopOf(step('a', { criteria: [] })), 'sop/not-usable'],
  ['one criterion twice', sopOf(step('a', { criteria: [criterion, criterion] })), 'sop/duplicate-id'],
  ['no evidence', sopOf(step('a', { criteria: [{ ...criterion, evidence: {} }] })), 'sop/not-usable'],
  [
    'a number without a bound',
    sopOf(step('a', { criteria: [{ ...criterion, evidence: { kind: 'number', operator: '<' } }] })),
    'sop/not-usable',
  ],
  [
    'a number with another operator',
    sopOf(step('a', { criteria: [{ ...criterion, evidence: { kind: 'number', operator: '!=', bound: 1 } }] })),
    'sop/not-usable',
  ],
  ['a step before that there is not', sopOf(step('a', { after: ['z'] })), 'sop/unknown-step'],
  ['a step before that is no text', sopOf(step('a', { after: [1] })), 'sop/not-usable'],
  ['a no that leads nowhere', sopOf(step('a', { kind: 'approval', onReject: 'z' })), 'sop/unknown-step'],
  ['a no without an approval', sopOf(step('a', { onReject: 'a' })), 'sop/not-usable'],
  ['a decision without branches', sopOf(step('a', { kind: 'decision' })), 'sop/not-usable'],
  ['branches without a decision', sopOf(step('a', { branches: [branch] })), 'sop/not-usable'],
  ['one branch twice', sopOf(step('a', { kind: 'decision', branches: [branch, branch] })), 'sop/duplicate-id'],
  ['a branch that leads nowhere', sopOf(step('a', { kind: 'decision', branches: [{ ...branch, to: 'z' }] })), 'sop/unknown-step'],
  ['a branch that leads to a number', sopOf(step('a', { kind: 'decision', branches: [{ ...branch, to: 1 }] })), 'sop/not-usable'],
  ['perhaps optional', sopOf(step('a', { optional: 1 })), 'sop/not-usable'],
  ['a condition that is none', sopOf(step('a', { when: { fact: 'x' } })), 'condition/not-condition'],
  ['a fact of another kind', { ...sopOf(step('a')), facts: [{ id: 'x', kind: 'date' }] }, 'sop/not-usable'],
  [
    'one fact twice',
    {
      ...sopOf(step('a')),
      facts: [
        { id: 'x', kind: 'text' },
        { id: 'x', kind: 'text' },
      ],
    },
    'sop/duplicate-id',
  ],
  ['a limit without a time', sopOf(step('a', { sla: { within: {} } })), 'sop/not-usable'],
  ['a limit of half an hour too little', sopOf(step('a', { sla: { within: { hours: 0.5 } } })), 'sop/not-usable'],
  ['a limit from somewhere', sopOf(step('a', { sla: { within: { hours: 1 }, from: 'now' } })), 'sop/not-usable'],
  ['another clock', sopOf(step('a', { sla: { within: { hours: 1 }, clock: { kind: 'moon' } } })), 'option/unknown'],
  ['escalated to nobody', sopOf(step('a', { sla: { within: { hours: 1 }, escalate: [{ after: { hours: 1 } }] } })), 'sop/not-usable'],
])('an SOP that cannot be run is refused: %s', (_, sop, code) => {
  expect(() => compileSop(sop as Sop)).toThrow(refused(code));
});

test('ENG-03 · steps that wait for each other are named in their order', () => {
  const circle = sopOf(step('in'), step('a', { after: ['in', 'c'] }), step('b', { after: ['a'] }), step('c', { after: ['b'] }));
  expect(() => compileSop(circle)).toThrow(refused('sop/cycle', { steps: 'a → b → c → a' }));
  expect(() => compileSop(sopOf(step('a', { after: ['a'] })))).toThrow(refused('sop/cycle', { steps: 'a → a' }));
  const ring = Array.from({ length: 100 }, (_, k) => step(`s${k}`, { after: [`s${(k + 99) % 100}`] }));
  expect(() => compileSop(sopOf(...ring))).toThrow(refused('sop/cycle', { steps: expect.stringContaining('…') }));
  const back = sopOf(step('a'), step('b', { kind: 'decision', branches: [{ ...branch, to: 'a' }] }));
  expect(() => compileSop(back)).toThrow(refused('sop/cycle', { steps: 'a → b → a' }));
});

test('whatever comes in, there is a compiled SOP or a coded error', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true });
  const whole = step('a', {
    kind: 'decision',
    branches: [branch],
    sla: { within: { hours: 1 } },
    when: { fact: 'x', known: true },
    after: [],
  });
  const near = (value: object) =>
    fc.tuple(fc.constantFrom(...Object.keys(value)), anything).map(([key, odd]) => ({ ...value, [key]: odd }));
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        near(sopOf(step('a'))),
        near(whole).map((each) => sopOf(each)),
      ),
      (sop) => {
        try {
          compileSop(sop as Sop);
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      },
    ),
    { numRuns: 500 },
  );
});
