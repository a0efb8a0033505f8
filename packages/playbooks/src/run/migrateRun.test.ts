import { type Instant, parseInstant } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sop } from '../sop/sop.js';
import type { CompiledSop } from './compiledSop.js';
import { compileSop } from './compileSop.js';
import { type Migration, migrateRun } from './migrateRun.js';
import { nextSteps } from './nextSteps.js';
import { reduce } from './reduce.js';
import { replay } from './replay.js';
import type { Run } from './run.js';
import type { RunEvent } from './runEvent.js';

const words = { zh: '字' };
const yes = (id = 'done') => ({ id, standard: words, basis: words, evidence: { kind: 'boolean' } });
const step = (id: string, more: object = {}) => ({
  id,
  title: words,
  how: words,
  raci: { accountable: 'boss', responsible: ['clerk'] },
  criteria: [yes()],
  ...more,
});
const version = (name: string, ...steps: object[]): CompiledSop =>
  compileSop({ id: 's', name: words, owner: 'boss', version: name, overview: words, purpose: words, steps } as unknown as Sop);

const t0 = parseInstant('2026-06-01T09:00:00+08:00');
const after = (minutes: number): Instant => parseInstant(new Date(Date.parse(t0) + minutes * 60_000));
const clerk = { id: 'li', roles: ['clerk'] };
const boss = { id: 'zhang', roles: ['boss'] };
type Short = { kind: RunEvent['kind'] } & Record<string, unknown>;
const runOf = (sop: CompiledSop, ...shorts: Short[]): Run => {
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
/** What comes after a run was moved, half an hour later. */
const goOn = (sop: CompiledSop, moved: Run, ...shorts: Short[]) => {
  let [run, refused] = [moved, ''];
  for (const [k, short] of shorts.entries()) {
    const next = reduce(sop, run, { id: `x${k}`, at: after(30 + k), by: clerk, ...short } as unknown as RunEvent);
    if (next.ok) run = next.run;
    else refused = next.code;
  }
  return { run, refused };
};
const move = (run: Run, migration: Migration): Run => {
  const moved = migrateRun(run, migration);
  expect(moved).toMatchObject({ ok: true });
  return (moved as { run: Run }).run;
};
const does = (id: string): Short[] => [
  { kind: 'evidence', step: id, criterion: 'done', value: true },
  { kind: 'complete', step: id },
];
const told = (fact: string, value: unknown): Short => ({ kind: 'fact', fact, value });
const ready = (sop: CompiledSop, run: Run) => nextSteps(sop, run).map((next) => next.step);

const one = version('1', step('a'), step('b'));
const two = version('2', step('a'), step('new'), step('b'));
const half = runOf(one, ...does('a'));

test('a run that was moved comes to its end on the new version', () => {
  const { run, refused } = goOn(two, move(half, { from: one, to: two }), ...does('new'), ...does('b'));
  expect([run.status, refused]).toEqual(['done', '']);
});

test('a run whose last steps are given up is done', () => {
  expect(move(half, { from: one, to: version('2', step('a')), at: after(9) })).toMatchObject({ status: 'done', at: after(9) });
});

test('events of the last moment are known as long as the moment lasts', () => {
  expect(move(half, { from: one, to: two }).seen).toEqual(['e2']);
  expect(move(half, { from: one, to: two, at: after(2) }).seen).toEqual(['e2']);
  expect(move(half, { from: one, to: two, at: after(3) }).seen).toEqual([]);
});

test('a paused run goes on with what is new, one that was cancelled does not', () => {
  const pause = runOf(one, ...does('a'), { kind: 'pause' });
  expect(move(pause, { from: one, to: two })).toMatchObject({ status: 'paused', pauses: [{ from: after(3) }] });
  expect(ready(two, move(pause, { from: one, to: two }))).toEqual(['new']);
  const cancelled = runOf(one, ...does('a'), { kind: 'cancel', reason: '停' });
  const moved = move(cancelled, { from: one, to: two });
  expect([moved.status, moved.steps.map(({ id }) => id)]).toEqual(['cancelled', ['a', 'b']]);
});

test('a step that waits for a fact, or is off, is looked at again on the new version', () => {
  const when = { fact: 'x', is: '=', than: true };
  const waiting = version('1', step('a', { when }));
  const plain = version('2', step('a'));
  expect(move(runOf(waiting), { from: waiting, to: plain, at: after(9) }).steps).toEqual([{ id: 'a', status: 'ready', readyAt: after(9) }]);
  const fork = (name: string, to: string) =>
    version(
      name,
      step('sort', {
        kind: 'decision',
        branches: [
          { id: 'all', name: words, to },
          { id: 'rest', name: words, when, to: 'pay' },
          { id: 'none', name: words, when, to: 'ask' },
        ],
      }),
      step('ask', { after: [] }),
      step('pay', { after: [] }),
    );
  const [old, turned] = [fork('1', 'pay'), fork('2', 'ask')];
  const sorted = runOf(old, ...does('sort'));
  expect([ready(old, sorted), ready(turned, move(sorted, { from: old, to: turned }))]).toEqual([['pay'], ['ask', 'pay']]);
});

test('a decision that was passed over stays so, whatever is known later', () => {
  const decision = step('sort', {
    when: { fact: 'odd', is: '=', than: true },
    kind: 'decision',
    branches: [{ id: 'x', name: words, when: { fact: 'bad', is: '=', than: true } }],
  });
  const [old, next] = [version('1', decision, step('b')), version('2', decision, step('b'))];
  const passed = runOf(old, told('odd', false), told('odd', true));
  expect(move(passed, { from: old, to: next, at: after(9) }).steps[0]).toEqual({ id: 'sort', status: 'passed', endedAt: after(1) });
});

test('of several branches that are still there the taken one is kept', () => {
  const fork = (name: string, ...ids: string[]) =>
    version(name, step('sort', { kind: 'decision', branches: ids.map((id) => ({ id, name: words, to: 'b' })) }), step('b'));
  const [old, next] = [fork('1', 'x', 'y'), fork('2', 'z', 'x')];
  expect(move(runOf(old, ...does('sort')), { from: old, to: next }).steps[0]).toMatchObject({ status: 'done', branch: 'x' });
});

test('evidence is kept for criteria that are still asked for', () => {
  const asking = (name: string, ...ids: string[]) => version(name, step('a', { criteria: ids.map(yes) }));
  const [old, next] = [asking('1', 'photo', 'price'), asking('2', 'price', 'text')];
  const shown = (criterion: string): Short => ({ kind: 'evidence', step: 'a', criterion, value: true });
  const run = runOf(old, shown('photo'), shown('price'));
  expect(move(run, { from: old, to: next }).steps[0]).toMatchObject({ status: 'begun', evidence: [{ criterion: 'price', value: true }] });
});

test('an approval that was asked for before a new step came in looks past steps that nobody has reached', () => {
  const old = version('1', step('a'), step('check', { kind: 'approval', onReject: 'a' }));
  const next = version('2', step('first'), step('second'), step('a'), step('check', { kind: 'approval', onReject: 'first' }));
  const moved = move(runOf(old, ...does('a')), { from: old, to: next });
  expect(ready(next, moved)).toEqual(['first', 'check']);
  const back: Short = { kind: 'return', step: 'check', by: boss, comment: '补' };
  expect(goOn(next, moved, { ...back, to: 'second' }).refused).toBe('step/not-before');
  expect(goOn(next, moved, { kind: 'approve', step: 'check', by: { ...boss, id: 'li' } }).refused).toBe('approval/self');
  expect(goOn(next, moved, { kind: 'approve', step: 'check', by: boss }).run.steps.at(-1)).toMatchObject({ id: 'check', status: 'done' });
});

const fork = (...tos: string[]) =>
  step('d', {
    kind: 'decision',
    branches: tos.map((to, k) => ({
      id: to,
      name: words,
      to,
      ...(k < tos.length - 1 && { when: { fact: 'f', is: '=', than: true } }),
    })),
  });

test('work that is open after a branch that was not taken goes on as it is', () => {
  const sop = version('1', fork('a', 'b'), step('a', { after: [] }), step('b', { after: [] }), step('pay', { after: ['a', 'b'] }));
  const shown: Short = { kind: 'evidence', step: 'pay', criterion: 'done', value: true };
  const run = runOf(sop, told('f', false), ...does('d'), ...does('b'), shown, { kind: 'delegate', step: 'pay', to: 'bob' });
  expect(run.steps.at(-1)).toMatchObject({ id: 'pay', status: 'begun', assignee: 'bob' });
  expect(move(run, { from: sop, to: sop, at: after(60) }).steps).toEqual(run.steps);
});

test.each<[string, object, Short[]]>([
  ['skipped', { optional: true }, [{ kind: 'skip', step: 'd', reason: '不用' }]],
  ['passed', { when: { fact: 'g', is: '=', than: true } }, [told('g', false)]],
  ['done', {}, [told('f', false), ...does('d')]],
])('a decision that was %s is looked at again where its branch is gone', (status, more, shorts) => {
  const [old, next] = ['b', 'n'].map((last, k) =>
    version(String(k), { ...fork('a', last), ...more }, step('a', { after: [] }), step(last, { after: [] })),
  ) as [CompiledSop, CompiledSop];
  const run = runOf(old, ...shorts);
  expect(run.steps[0]).toMatchObject({ status, branch: 'b' });
  const moved = move(run, { from: old, to: next });
  expect([moved.status, ready(next, moved)]).toEqual(['running', status === 'passed' ? ['n'] : ['d']]);
});

test('a step that was skipped and is a decision now is open again', () => {
  const rest = [step('a', { after: [] }), step('b', { after: [] })];
  const [old, next] = [version('1', step('d', { optional: true }), ...rest), version('2', fork('a', 'b'), ...rest)];
  const moved = move(runOf(old, { kind: 'skip', step: 'd', reason: '不用' }), { from: old, to: next });
  expect(moved.steps[0]).toMatchObject({ id: 'd', status: 'ready' });
});

/** Some steps after some of those before them, some of them decisions between those right after them. */
const anySop = fc
  .array(fc.record({ before: fc.nat(), decides: fc.boolean(), optional: fc.boolean(), asks: fc.boolean() }), { minLength: 2, maxLength: 8 })
  .map((plan) =>
    version(
      '1',
      ...plan.map(({ before, decides, optional, asks }, k) =>
        step(`s${k}`, {
          optional,
          after: plan.flatMap((_, each) => (each < k && (before >> each) % 2 === 1 ? [`s${each}`] : [])),
          ...(asks && { when: { fact: 'g', is: '=', than: true } }),
          ...(decides && k + 2 < plan.length && { ...fork(`s${k + 1}`, `s${k + 2}`), id: `s${k}` }),
        }),
      ),
    ),
  );

test('moving to the same version changes nothing, whatever was done', () => {
  const kinds = ['evidence', 'complete', 'complete', 'skip', 'delegate', 'fact'] as const;
  const doings = fc.array(fc.record({ kind: fc.constantFrom(...kinds), index: fc.nat(7), yes: fc.boolean() }), { maxLength: 40 });
  fc.assert(
    fc.property(anySop, doings, (sop, done) => {
      let run = runOf(sop);
      for (const [k, { kind, index, yes: value }] of done.entries()) {
        const more = { step: `s${index}`, criterion: 'done', value, reason: '不用', to: 'bob', fact: value ? 'f' : 'g' };
        const next = reduce(sop, run, { id: `x${k}`, at: after(k), by: boss, kind, ...more });
        if (next.ok) run = next.run;
      }
      expect(move(run, { from: sop, to: sop })).toEqual(run);
    }),
  );
});

const hostile = {
  get from(): never {
    throw new Error('no');
  },
  to: two,
};
const unreadable = {
  get a(): never {
    throw new Error('no');
  },
};
test.each<[string, () => unknown, string, object]>([
  ['no migration', () => migrateRun(half, null as never), 'shape/not-object', { path: '/migration', value: 'null' }],
  ['a text', () => migrateRun(half, '升级' as never), 'shape/not-object', { path: '/migration', value: '升级' }],
  ['no old version', () => migrateRun(half, { to: two } as never), 'sop/not-compiled', { value: 'undefined' }],
  ['no new version', () => migrateRun(half, { from: one, to: {} } as never), 'sop/not-compiled', { value: 'object' }],
  ['a map that is none', () => migrateRun(half, { from: one, to: two, map: 1 } as never), 'shape/not-object', { path: '/map', value: '1' }],
  ['a migration that cannot be read', () => migrateRun(half, hostile), 'shape/not-object', { path: '/migration', value: 'object' }],
  [
    'a map that cannot be read',
    () => migrateRun(half, { from: one, to: two, map: unreadable }),
    'shape/not-object',
    { path: '/map', value: 'object' },
  ],
  ['an old step that there is not', () => migrateRun(half, { from: one, to: two, map: { z: 'a' } }), 'run/not-map', { step: 'z' }],
  ['a new step that there is not', () => migrateRun(half, { from: one, to: two, map: { a: 'z' } }), 'run/not-map', { step: 'z' }],
  ['a new step that is a number', () => migrateRun(half, { from: one, to: two, map: { a: 5 as never } }), 'run/not-map', { step: '5' }],
  ['one new step for two old ones', () => migrateRun(half, { from: one, to: two, map: { a: 'b' } }), 'run/not-map', { step: 'b' }],
])('what cannot be moved is refused, and why: %s', (_, migrate, code, params) => {
  expect(migrate).toThrow(expect.objectContaining({ name: 'ZhangguiError', code, params }));
});

test('a run is not moved before its last event, nor at no time', () => {
  expect(migrateRun(half, { from: one, to: two, at: after(1) })).toEqual({
    ok: false,
    code: 'event/out-of-order',
    params: { at: after(1), last: after(2) },
  });
  expect(migrateRun(half, { from: one, to: two, at: 'soon' as Instant })).toEqual({
    ok: false,
    code: 'event/not-event',
    params: { field: 'at', value: 'soon' },
  });
});
