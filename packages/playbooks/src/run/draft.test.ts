import { type Instant, parseInstant } from '@zhanggui/core';
import { describe, expect, test } from 'vitest';
import type { Sop, Step } from '../sop/sop.js';
import { compileSop } from './compileSop.js';
import { nextSteps } from './nextSteps.js';
import { reduce } from './reduce.js';
import { remainingSteps } from './remainingSteps.js';
import { replay } from './replay.js';
import type { Run } from './run.js';
import type { RunEvent } from './runEvent.js';
import { timers } from './timers.js';

// runs come back from a caller's database, where anything may have happened to them

const words = { zh: '字' };
const given = (id: string, evidence: object) => ({ id, standard: words, basis: words, evidence });
const step = (id: string, more: object = {}) => ({
  id,
  title: words,
  how: words,
  raci: { accountable: 'boss', responsible: ['clerk'] },
  criteria: [given('done', { kind: 'boolean' })],
  ...more,
});
const large = { fact: 'large', is: '=', than: true } as const;
const steps = [
  step('sort', {
    kind: 'decision',
    branches: [
      { id: 'big', name: words, when: large, to: 'ask' },
      { id: 'small', name: words },
    ],
  }),
  step('ask', { criteria: [given('price', { kind: 'number', operator: '>=', bound: 5, unit: words }), given('note', { kind: 'text' })] }),
  step('send'),
] as unknown as Step[];
const definition = { id: 's', name: words, owner: 'boss', version: '1.0', overview: words, purpose: words, steps };
const sop = compileSop(definition as unknown as Sop);

const t0 = parseInstant('2026-06-01T09:00:00+08:00');
const after = (minutes: number): Instant => parseInstant(new Date(Date.parse(t0) + minutes * 60_000));
const clerk = { id: 'li', roles: ['clerk'] };
type Short = { kind: RunEvent['kind'] } & Record<string, unknown>;
const runOf = (...shorts: Short[]): Run => {
  const events = [{ kind: 'start', sop: sop.pin } as Short, ...shorts].map((short, k) => ({
    id: `e${k}`,
    at: after(k),
    by: clerk,
    ...short,
  }));
  const replayed = replay(sop, events as unknown as RunEvent[]);
  expect(replayed).toMatchObject({ ok: true });
  return replayed.run!;
};
const tried = (run: unknown, short: Short) =>
  reduce(sop, run as Run, { id: 'x', at: after(60), by: clerk, ...short } as unknown as RunEvent);

/** Sorted at minute 3, with a note for the question at minute 4. */
const halfway = () =>
  runOf(
    { kind: 'fact', fact: 'large', value: true },
    { kind: 'evidence', step: 'sort', criterion: 'done', value: true },
    { kind: 'complete', step: 'sort' },
    { kind: 'evidence', step: 'ask', criterion: 'note', value: '含运费' },
  );
const half = halfway();
const toSmall: Short[] = [
  { kind: 'fact', fact: 'large', value: false },
  { kind: 'evidence', step: 'sort', criterion: 'done', value: true },
  { kind: 'complete', step: 'sort' },
];
const [sorted, asked] = half.steps as unknown as [Record<string, unknown>, Record<string, unknown>];

test('a run is plain data: the same after JSON, and no field without a value', () => {
  const run = halfway();
  expect(run).toStrictEqual(JSON.parse(JSON.stringify(run)));
  expect(run.steps).toStrictEqual([
    {
      id: 'sort',
      status: 'done',
      endedAt: after(3),
      branch: 'big',
      by: ['li'],
      evidence: [{ criterion: 'done', value: true }],
    },
    { id: 'ask', status: 'begun', readyAt: after(3), begunAt: after(4), by: ['li'], evidence: [{ criterion: 'note', value: '含运费' }] },
  ]);
  expect(runOf(...toSmall).steps).toStrictEqual([
    { id: 'sort', status: 'done', endedAt: after(3), branch: 'small', by: ['li'], evidence: [{ criterion: 'done', value: true }] },
    { id: 'ask', status: 'off', endedAt: after(3) },
    { id: 'send', status: 'off', endedAt: after(3) },
  ]);
  const handedOn = runOf({ kind: 'delegate', step: 'sort', to: 'wang' });
  expect(handedOn.steps).toStrictEqual([{ id: 'sort', status: 'ready', readyAt: after(0), assignee: 'wang' }]);
  expect(tried(handedOn, { kind: 'pause' })).toMatchObject({ ok: true, run: { steps: handedOn.steps } });
});

describe('a run that was spoilt is refused, and where', () => {
  const pause = (from: unknown, to?: unknown) => ({ from, ...(to !== undefined && { to }) });
  const paused = { status: 'paused' };
  test.each<[string, unknown, string, string]>([
    ['nothing', null, '/', 'null'],
    ['a text', '运行', '/', '运行'],
    ['no SOP', { ...half, sop: null }, '/sop', 'null'],
    ['an SOP without its hash', { ...half, sop: { id: 's', version: '1.0' } }, '/sop', 'object'],
    ['a hash of 65 characters', { ...half, sop: { ...sop.pin, hash: '0'.repeat(65) } }, '/sop', 'object'],
    ['a version that is a number', { ...half, sop: { ...sop.pin, version: 1 } }, '/sop', 'object'],
    ['another SOP', { ...half, sop: { ...sop.pin, id: 'other' } }, '/sop/id', 'other'],
    ['no id', { ...half, id: '' }, '/id', ''],
    ['started by nobody', { ...half, startedBy: undefined }, '/startedBy', 'undefined'],
    ['started at no time', { ...half, startedAt: '2026-06-01' }, '/startedAt', '2026-06-01'],
    ['no last event', { ...half, at: 5 }, '/at', '5'],
    ['the last event before the first', { ...half, at: after(-1) }, '/at', after(-1)],
    ['another status', { ...half, status: 'sleeping' }, '/status', 'sleeping'],
    ['no ids of events', { ...half, seen: 'e4' }, '/seen', 'e4'],
    ['ids of events that are none', { ...half, seen: ['e4', 5] }, '/seen', 'object'],
    ['no facts', { ...half, facts: null }, '/facts', 'null'],
    ['facts in a list', { ...half, facts: [] }, '/facts', 'object'],
    ['a fact that is a list', { ...half, facts: { large: [] } }, '/facts', 'object'],
    ['1,001 facts', { ...half, facts: Object.fromEntries(Array.from({ length: 1001 }, (_, k) => [`f${k}`, k])) }, '/facts', 'object'],
    ['no list of pauses', { ...half, pauses: { length: 0 } }, '/pauses', 'object'],
    ['1,001 pauses', { ...half, pauses: Array(1001).fill(pause(after(1), after(2))) }, '/pauses', 'object'],
    ['a pause that is none', { ...half, pauses: [null] }, '/pauses', 'object'],
    ['a pause from no time', { ...half, pauses: [pause('noon', after(2))] }, '/pauses', 'object'],
    ['a pause that ends before it begins', { ...half, pauses: [pause(after(2), after(1))] }, '/pauses', 'object'],
    ['a pause without an end in a run that goes on', { ...half, pauses: [pause(after(1))] }, '/pauses', 'object'],
    ['a pause until some time', { ...half, pauses: [pause(after(1), 'noon')] }, '/pauses', 'object'],
    ['paused without a pause', { ...half, ...paused, pauses: [] }, '/pauses', 'object'],
    ['paused, though the pause is over', { ...half, ...paused, pauses: [pause(after(1), after(2))] }, '/pauses', 'object'],
    ['paused twice at once', { ...half, ...paused, pauses: [pause(after(1)), pause(after(2))] }, '/pauses', 'object'],
    ['no list of steps', { ...half, steps: { length: 0 } }, '/steps', 'object'],
    ['more steps than the SOP has', { ...half, steps: Array(4).fill(asked) }, '/steps', 'object'],
  ])('%s', (_, run, path, value) => {
    expect(tried(run, { kind: 'pause' })).toEqual({ ok: false, code: 'run/not-run', params: { path, value } });
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'ask'],
    ['no id', { ...asked, id: undefined }],
    ['a step that the SOP does not have', { ...asked, id: 'pay' }],
    ['an id that is a number', { ...asked, id: 1 }],
    ['the same step again', sorted],
    ['another status', { ...asked, status: 'busy', begunAt: undefined }],
    ['open since no time', { ...asked, readyAt: undefined }],
    ['over at no time', { ...asked, status: 'done', begunAt: undefined }],
    ['begun at no time', { ...asked, begunAt: undefined }],
    ['not begun, but begun at some time', { ...asked, status: 'ready' }],
    ['handed on to nobody', { ...asked, assignee: '' }],
    ['a branch of a step that has none', { ...asked, branch: 'big' }],
    ['nobody’s list', { ...asked, by: 'li' }],
    ['somebody without a name', { ...asked, by: ['li', ''] }],
    ['evidence that is no list', { ...asked, evidence: { length: 0 } }],
    ['evidence that is none', { ...asked, evidence: [null] }],
    ['evidence for nothing', { ...asked, evidence: [{ value: 1 }] }],
    ['evidence for what is not asked', { ...asked, evidence: [{ criterion: 'done', value: true }] }],
    ['evidence without a value', { ...asked, evidence: [{ criterion: 'note' }] }],
    ['evidence that is a list', { ...asked, evidence: [{ criterion: 'note', value: [] }] }],
    ['no reason why it does not apply', { ...asked, evidence: [{ criterion: 'note', notApplicable: true }] }],
  ])('a step: %s', (_, state) => {
    const params = { path: '/steps/1', value: typeof state === 'string' ? state : state === null ? 'null' : 'object' };
    expect(tried({ ...half, steps: [sorted, state] }, { kind: 'pause' })).toEqual({ ok: false, code: 'run/not-run', params });
  });

  test.each([
    ['a decision that was taken without a branch', { branch: undefined }],
    ['a branch that there is not', { branch: 'medium' }],
  ])('a decision: %s', (_, more) => {
    expect(tried({ ...half, steps: [{ ...sorted, ...more }, asked] }, { kind: 'pause' })).toMatchObject({
      code: 'run/not-run',
      params: { path: '/steps/0' },
    });
  });

  test('a run that cannot be read at all', () => {
    const hostile = {
      get sop(): never {
        throw new Error('no');
      },
    };
    expect(tried(hostile, { kind: 'pause' })).toEqual({ ok: false, code: 'run/not-run', params: { path: '/', value: 'object' } });
  });
});

test.each<[string, object]>([
  ['1,000 pauses', { pauses: Array(1000).fill({ from: after(1), to: after(2) }) }],
  ['a pause of no time', { pauses: [{ from: after(1), to: after(1) }] }],
  ['1,000 facts', { facts: Object.fromEntries(Array.from({ length: 1000 }, (_, k) => [`f${k}`, k])) }],
  ['a first event that was the last', { startedAt: half.at }],
  ['steps without by and evidence', { steps: [{ id: 'ask', status: 'ready', readyAt: after(3) }] }],
  ['a decision that was skipped without a branch', { steps: [{ id: 'sort', status: 'skipped', endedAt: after(3) }] }],
  ['a task that is done without a branch', { steps: [{ id: 'ask', status: 'done', endedAt: after(3) }] }],
])('a run may have %s', (_, more) => {
  expect(tried({ ...half, ...more }, { kind: 'fact', fact: 'x', value: null })).toMatchObject({ ok: true });
});

test.each(['done', 'rejected', 'cancelled'] as const)('a run that is %s has nothing left to do', (status) => {
  const ended = { ...half, status };
  expect([nextSteps(sop, ended), remainingSteps(sop, ended), timers(sop, ended, { now: after(9) })]).toEqual([[], [], []]);
  expect(tried(ended, { kind: 'pause' })).toEqual({ ok: false, code: 'run/ended', params: { status } });
});

test('of a run of another version it is said of which', () => {
  const mismatch = (pin: object) => tried({ ...half, sop: { ...sop.pin, ...pin } }, { kind: 'pause' });
  const hash = sop.pin.hash;
  expect(mismatch({ version: '0.9' })).toEqual({ ok: false, code: 'version/mismatch', params: { sop: 's', version: '0.9', hash } });
  expect(mismatch({ version: undefined })).toMatchObject({ params: { version: '–' } });
  expect(mismatch({ hash: 'abc' })).toMatchObject({ params: { version: '1.0', hash: 'abc' } });
  const error = { name: 'ZhangguiError', code: 'run/version-mismatch', params: { sop: 's', version: '0.9', hash } };
  const other = { ...half, sop: { ...sop.pin, version: '0.9' } };
  expect(() => nextSteps(sop, other)).toThrow(expect.objectContaining(error));
  const none = { name: 'ZhangguiError', code: 'run/not-run', params: { path: '/status', value: 'lost' } };
  expect(() => nextSteps(sop, { ...half, status: 'lost' as never })).toThrow(expect.objectContaining(none));
});

test('evidence of another kind than is asked for, as a database may bring it back, meets nothing', () => {
  const kept = (price: unknown, note: unknown) => ({
    ...half,
    steps: [
      sorted,
      {
        ...asked,
        evidence: [
          { criterion: 'price', value: price },
          { criterion: 'note', value: note },
        ],
      },
    ],
  });
  const criteriaOf = (run: unknown) => {
    const result = tried(run, { kind: 'complete', step: 'ask' });
    return result.ok ? [] : result.params['criteria'];
  };
  expect(criteriaOf(kept(5, '含运费'))).toEqual([]);
  expect(criteriaOf(kept('9', 5))).toEqual(['price', 'note']);
});

test('a step that waits, though its SOP asks for no fact, waits for none by name', () => {
  const waiting = { ...half, steps: [sorted, { id: 'ask', status: 'waiting', readyAt: after(3) }] } as unknown as Run;
  expect(nextSteps(sop, waiting)).toMatchObject([{ step: 'ask', status: 'waiting', facts: [] }]);
  expect(tried(waiting, { kind: 'begin', step: 'ask' })).toMatchObject({ code: 'step/waiting', params: { step: 'ask', facts: [] } });
});
