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

/** An SOP of one step like this. */
const withStep = (more: object) => sopOf(step('a', more));
const withCriterion = (more: object) => withStep({ criteria: [{ ...criterion, ...more }] });
const withBranch = (more: object) => withStep({ kind: 'decision', branches: [{ ...branch, ...more }] });
const withSla = (more: object) => withStep({ sla: { within: { hours: 1 }, ...more } });
const number = { kind: 'number', operator: '<', bound: 1 };

test.each<[string, unknown, string, string]>([
  ['nothing', null, '/', 'null'],
  ['a text', '流程', '/', '流程'],
  ['a list', [], '/', 'object'],
  ['no id', { ...withStep({}), id: '' }, '/id', ''],
  ['no owner', { ...withStep({}), owner: null }, '/owner', 'null'],
  ['a version that is a number', { ...withStep({}), version: 1 }, '/version', '1'],
  ['no list of steps', { ...sopOf(), steps: {} }, '/steps', 'object'],
  ['a step that is none', sopOf(step('a'), null), '/steps/1', 'null'],
  ['a step that is a text', sopOf('a'), '/steps/0', 'a'],
  ['a step that is a list', sopOf([]), '/steps/0', 'object'],
  ['a step without an id', withStep({ id: '' }), '/steps/0/id', ''],
  ['an id of 201 characters', withStep({ id: 'x'.repeat(201) }), '/steps/0/id', `${'x'.repeat(40)}…`],
  ['another kind', withStep({ kind: 'job' }), '/steps/0/kind', 'job'],
  ['perhaps optional', withStep({ optional: 1 }), '/steps/0/optional', '1'],
  ['no working day', withStep({ estimateWorkdays: 0 }), '/steps/0/estimateWorkdays', '0'],
  ['half a working day more', withStep({ estimateWorkdays: 1.5 }), '/steps/0/estimateWorkdays', '1.5'],
  ['a no without an approval', withStep({ onReject: 'a' }), '/steps/0/onReject', 'a'],
  ['a no that leads to a number', withStep({ kind: 'approval', onReject: 1 }), '/steps/0/onReject', '1'],
  ['nobody in charge', withStep({ raci: null }), '/steps/0/raci', 'null'],
  ['nobody is accountable', withStep({ raci: { responsible: ['x'] } }), '/steps/0/raci/accountable', 'undefined'],
  ['nobody is responsible', withStep({ raci: { accountable: 'x', responsible: [] } }), '/steps/0/raci/responsible', 'object'],
  ['one text for those responsible', withStep({ raci: { accountable: 'x', responsible: 'y' } }), '/steps/0/raci/responsible', 'y'],
  ['somebody without a name', withStep({ raci: { accountable: 'x', responsible: ['y', ''] } }), '/steps/0/raci/responsible/1', ''],
  ['a text for the steps before', withStep({ after: 'z' }), '/steps/0/after', 'z'],
  ['a step before that is no text', withStep({ after: [1] }), '/steps/0/after/0', '1'],
  ['no list of criteria', withStep({ criteria: 'done' }), '/steps/0/criteria', 'done'],
  ['no criterion', withStep({ criteria: [] }), '/steps/0/criteria', 'object'],
  ['a criterion that is none', withStep({ criteria: [criterion, 'x'] }), '/steps/0/criteria/1', 'x'],
  ['a criterion without an id', withCriterion({ id: '' }), '/steps/0/criteria/0/id', ''],
  ['evidence that is a text', withCriterion({ evidence: 'file' }), '/steps/0/criteria/0/evidence', 'file'],
  ['no evidence', withCriterion({ evidence: {} }), '/steps/0/criteria/0/evidence/kind', 'undefined'],
  ['a number without a bound', withCriterion({ evidence: { ...number, bound: '1' } }), '/steps/0/criteria/0/evidence/bound', '1'],
  [
    'a number with another operator',
    withCriterion({ evidence: { ...number, operator: '!=' } }),
    '/steps/0/criteria/0/evidence/operator',
    '!=',
  ],
  ['no list of branches', withStep({ kind: 'decision', branches: 'x' }), '/steps/0/branches', 'x'],
  ['a decision without branches', withStep({ kind: 'decision' }), '/steps/0/branches', 'object'],
  ['branches without a decision', withStep({ branches: [branch] }), '/steps/0/branches', 'object'],
  ['a branch that is none', withStep({ kind: 'decision', branches: [branch, 1] }), '/steps/0/branches/1', '1'],
  ['a branch without an id', withBranch({ id: 7 }), '/steps/0/branches/0/id', '7'],
  ['a branch that leads to a number', withBranch({ to: 1 }), '/steps/0/branches/0/to', '1'],
  ['a limit that is none', withStep({ sla: 1 }), '/steps/0/sla', '1'],
  ['a limit without a time', withSla({ within: null }), '/steps/0/sla/within', 'null'],
  ['a limit of no time at all', withSla({ within: {} }), '/steps/0/sla/within', 'object'],
  ['a limit of half an hour too little', withSla({ within: { hours: 0.5 } }), '/steps/0/sla/within', '0.5'],
  ['a limit of an hour ago', withSla({ within: { days: 1, hours: -1 } }), '/steps/0/sla/within', '-1'],
  ['a limit from somewhere', withSla({ from: 'now' }), '/steps/0/sla/from', 'now'],
  ['escalations that are no list', withSla({ escalate: {} }), '/steps/0/sla/escalate', 'object'],
  ['an escalation that is none', withSla({ escalate: [null] }), '/steps/0/sla/escalate/0', 'null'],
  ['escalated at no time', withSla({ escalate: [{ to: 'boss' }] }), '/steps/0/sla/escalate/0/after', 'undefined'],
  ['escalated to nobody', withSla({ escalate: [{ after: { hours: 1 } }] }), '/steps/0/sla/escalate/0/to', 'undefined'],
  ['facts that are no list', { ...withStep({}), facts: {} }, '/facts', 'object'],
  ['a fact that is none', { ...withStep({}), facts: ['x'] }, '/facts/0', 'x'],
  ['a fact without an id', { ...withStep({}), facts: [{ kind: 'text' }] }, '/facts/0/id', 'undefined'],
  ['a fact of another kind', { ...withStep({}), facts: [{ id: 'x', kind: 'date' }] }, '/facts/0/kind', 'date'],
])('an SOP that cannot be run is refused, and where: %s', (_, sop, path, value) => {
  expect(() => compileSop(sop as Sop)).toThrow(refused('sop/not-usable', { path, value }));
});

const fact = { id: 'x', kind: 'text' };
const when = { fact: 'x' };
test.each<[string, unknown, string, object?]>([
  ['a function in it', { ...withStep({}), run: () => 1 }, 'playbook/not-plain'],
  ['no step', sopOf(), 'sop/no-step', { sop: 's' }],
  [
    '10,001 steps',
    sopOf(...Array.from({ length: 10_001 }, (_, k) => step(`s${k}`))),
    'limit/exceeded',
    { what: 'sopSteps', limit: 10_000, actual: 10_001 },
  ],
  [
    '100,001 links',
    sopOf(step('a'), step('b', { after: Array(100_000).fill('a') })),
    'limit/exceeded',
    { what: 'sopEdges', limit: 100_000, actual: 100_001 },
  ],
  [
    '100,001 links, half of them branches',
    sopOf(
      step('a', { kind: 'decision', branches: Array.from({ length: 50_000 }, (_, k) => ({ ...branch, id: `${k}` })) }),
      step('b', { after: Array(50_000).fill('a') }),
    ),
    'limit/exceeded',
    { what: 'sopEdges', limit: 100_000, actual: 100_001 },
  ],
  ['one id twice', sopOf(step('a'), step('a')), 'sop/duplicate-id', { path: '/steps', id: 'a' }],
  ['one criterion twice', withStep({ criteria: [criterion, criterion] }), 'sop/duplicate-id', { path: '/steps/0/criteria', id: 'done' }],
  [
    'one branch twice',
    withStep({ kind: 'decision', branches: [branch, branch] }),
    'sop/duplicate-id',
    { path: '/steps/0/branches', id: 'x' },
  ],
  ['one fact twice', { ...withStep({}), facts: [fact, fact] }, 'sop/duplicate-id', { path: '/facts', id: 'x' }],
  ['a step before that there is not', withStep({ after: ['z'] }), 'sop/unknown-step', { path: '/steps/0/after/0', step: 'z' }],
  ['a no that leads nowhere', withStep({ kind: 'approval', onReject: 'z' }), 'sop/unknown-step', { path: '/steps/0/onReject', step: 'z' }],
  ['a branch that leads nowhere', withBranch({ to: 'z' }), 'sop/unknown-step', { path: '/steps/0/branches/0/to', step: 'z' }],
  ['a step with a condition that is none', withStep({ when }), 'condition/not-condition', { path: '/steps/0/when', value: 'object' }],
  [
    'a branch with a condition that is none',
    withBranch({ when }),
    'condition/not-condition',
    { path: '/steps/0/branches/0/when', value: 'object' },
  ],
  [
    'a criterion with a condition that is none',
    withCriterion({ when }),
    'condition/not-condition',
    { path: '/steps/0/criteria/0/when', value: 'object' },
  ],
  ['another clock', withSla({ clock: { kind: 'moon' } }), 'option/unknown'],
])('an SOP whose parts do not fit is refused, and where: %s', (_, sop, code, params) => {
  expect(() => compileSop(sop as Sop)).toThrow(refused(code, params));
});

test('what is left out of a step: a task of one working day that has to be done, without a limit or a condition', () => {
  expect(compileSop(sopOf(step('a'))).steps[0]).toMatchObject({
    kind: 'task',
    optional: false,
    workdays: 1,
    when: null,
    sla: null,
    onReject: null,
    branches: [],
    targets: new Set(),
  });
});

test('a branch leads to its step, or to the end', () => {
  const sop = sopOf(
    step('a', {
      kind: 'decision',
      branches: [
        { ...branch, to: 'b' },
        { ...branch, id: 'end' },
      ],
    }),
    step('b'),
  );
  const [first] = compileSop(sop).steps;
  expect([first!.branches.map(({ to }) => to), [...first!.targets]]).toEqual([[1, null], [1]]);
});

test.each(['<', '<=', '=', '>=', '>'])('a figure is compared by %s', (operator) => {
  const evidence = { kind: 'number', operator, bound: 0 };
  expect(compileSop(withCriterion({ evidence })).steps[0]!.criteria[0]!.evidence).toEqual(evidence);
});

test('limits of no time, ids of 200 characters and facts of every kind are allowed', () => {
  const facts = ['number', 'text', 'boolean'].map((kind) => ({ id: kind, kind }));
  const sop = { ...sopOf(step('x'.repeat(200), { sla: { within: { days: 0 } } })), facts };
  expect([...compileSop(sop as unknown as Sop).facts!]).toEqual([
    ['number', 'number'],
    ['text', 'text'],
    ['boolean', 'boolean'],
  ]);
});

test('an SOP has a version where it says so', () => {
  expect(Object.keys(compileSop(sopOf(step('a'))).pin)).toEqual(['id', 'hash']);
  expect(compileSop({ ...sopOf(step('a')), version: '1.2' }).pin.version).toBe('1.2');
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
