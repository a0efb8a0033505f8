import { type Instant, parseInstant } from '@zhanggui/core';
import { deadline, type Pause } from '@zhanggui/core/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tasksOf } from '../schedule/tasksOf.js';
import { runEventSchema } from '../schema/runEventSchema.js';
import type { Sop, Step } from '../sop/sop.js';
import type { CompiledSop } from './compiledSop.js';
import { compileSop } from './compileSop.js';
import { migrateRun } from './migrateRun.js';
import { nextSteps } from './nextSteps.js';
import { pauseLine } from './pauseLine.js';
import { readEvent } from './readEvent.js';
import { reduce } from './reduce.js';
import { renderRejection } from './rejection.js';
import { remainingSteps } from './remainingSteps.js';
import { replay } from './replay.js';
import type { Run } from './run.js';
import type { Actor, RunEvent } from './runEvent.js';
import { startRun } from './startRun.js';
import { timers } from './timers.js';

const refused = (code: string, params?: object) => expect.objectContaining({ name: 'ZhangguiError', code, ...(params && { params }) });
const words = { zh: '字', en: 'words' };
const yes = { id: 'done', standard: words, basis: words, evidence: { kind: 'boolean' } } as const;
const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  title: words,
  how: words,
  raci: { accountable: 'boss', responsible: ['clerk'] },
  criteria: [yes],
  ...more,
});
const sopOf = (steps: Step[], more: Partial<Sop> = {}): Sop =>
  ({ id: 's', name: words, owner: 'boss', version: '1.0', overview: words, purpose: words, steps, ...more }) as Sop;
const li: Actor = { id: 'li', roles: ['clerk', 'boss'] };
const wang: Actor = { id: 'wang', roles: ['clerk', 'boss'] };
const zhao: Actor = { id: 'zhao', roles: ['clerk'] };
const t0 = parseInstant('2026-06-01T09:00:00+08:00');
const after = (minutes: number): Instant => parseInstant(new Date(Date.parse(t0) + minutes * 60_000));

type Short = { kind: RunEvent['kind'] } & Record<string, unknown>;
const eventsOf = (sop: CompiledSop, ...shorts: Short[]): RunEvent[] =>
  [{ kind: 'start', sop: sop.pin }, ...shorts].map((short, k) => ({ id: `e${k}`, at: after(k), by: li, ...short })) as RunEvent[];
const runOf = (sop: CompiledSop, ...shorts: Short[]): Run => {
  const replayed = replay(sop, eventsOf(sop, ...shorts));
  if (!replayed.ok) throw new Error(`${replayed.index}: ${renderRejection(replayed, 'en')}`);
  return replayed.run;
};
const last = (sop: CompiledSop, ...shorts: Short[]): string => {
  const result = reduce(sop, runOf(sop, ...shorts.slice(0, -1)), eventsOf(sop, ...shorts).at(-1)!);
  return result.ok ? 'ok' : result.code;
};
const does = (id: string, by = li): Short[] => [
  { kind: 'evidence', step: id, criterion: 'done', value: true, by },
  { kind: 'complete', step: id, by },
];
const ready = (sop: CompiledSop, run: Run) => nextSteps(sop, run).map((next) => next.step);
const big = { fact: 'big', is: '=', than: true } as const;
const small = { id: 'small', kind: 'boolean', name: words } as const;

describe('facts of the playbook', () => {
  const asks = sopOf([step('a', { when: big }), step('b')], { facts: [small] });
  const facts = [{ id: 'big', kind: 'boolean', name: words }] as const;

  test('an SOP with facts of its own also takes those of its playbook, each of its kind', () => {
    const sop = compileSop(asks, { facts });
    expect(ready(sop, runOf(sop, { kind: 'fact', fact: 'big', value: false }))).toEqual(['b']);
    expect(last(sop, { kind: 'fact', fact: 'big', value: 1 })).toBe('fact/wrong-kind');
    expect(last(sop, { kind: 'fact', fact: 'other', value: 1 })).toBe('fact/unknown');
    expect(last(sop, { kind: 'fact', fact: 'small', value: true })).toBe('ok');
  });

  test('what a condition asks for is never refused, so that no step waits for ever', () => {
    const sop = compileSop(asks);
    expect(ready(sop, runOf(sop, { kind: 'fact', fact: 'big', value: true }))).toEqual(['a']);
    expect(last(sop, { kind: 'fact', fact: 'big', value: 1 })).toBe('ok');
    expect(last(sop, { kind: 'fact', fact: 'other', value: 1 })).toBe('fact/unknown');
  });

  test('both lists belong to the content, the words of a fact of the playbook do not', () => {
    const hash = (...lists: (readonly object[] | undefined)[]) =>
      lists.map((list) => compileSop(asks, list && { facts: list as typeof facts }).pin.hash);
    const [none, empty, one, renamed, other] = hash(
      undefined,
      [],
      facts,
      [{ ...facts[0], name: { zh: '大' } }],
      [{ ...facts[0], kind: 'text' }],
    );
    expect([none === empty, none === one, one === renamed, one === other]).toEqual([true, false, true, false]);
  });

  test('an own fact hides one of the playbook, and facts that are none are refused', () => {
    const sop = compileSop(asks, { facts: [{ id: 'small', kind: 'number', name: words }] });
    expect(last(sop, { kind: 'fact', fact: 'small', value: true })).toBe('ok');
    expect(() => compileSop(asks, { facts: [{ id: 'x' }] as never })).toThrow(
      refused('sop/not-usable', { path: '/options/facts/0/kind', value: 'undefined' }),
    );
    for (const options of [null, 1, { facts: 1 }, new Proxy({}, { get: () => fail() })])
      expect(() => compileSop(asks, options as never)).toThrow(expect.objectContaining({ name: 'ZhangguiError' }));
  });
});

function fail(): never {
  throw new Error('broken');
}

describe('four eyes', () => {
  const approval = { kind: 'approval', raci: { accountable: 'boss', responsible: ['clerk'] } } as const;

  test('an optional step that somebody else skips hides nobody', () => {
    const sop = compileSop(sopOf([step('a'), step('b', { optional: true }), step('c', approval)]));
    const done: Short[] = [...does('a'), { kind: 'skip', step: 'b', reason: '不用', by: zhao }];
    expect(last(sop, ...done, { kind: 'approve', step: 'c' })).toBe('approval/self');
    expect(last(sop, ...done, { kind: 'approve', step: 'c', by: wang })).toBe('ok');
  });

  test('a decision that somebody else takes hides nobody', () => {
    const branches = [{ id: 'on', name: words, to: 'c' }];
    const sop = compileSop(sopOf([step('a'), step('d', { kind: 'decision', branches }), step('c', approval)]));
    const done = [...does('a'), ...does('d', zhao)];
    expect(last(sop, ...done, { kind: 'approve', step: 'c' })).toBe('approval/self');
    expect(last(sop, ...done, { kind: 'approve', step: 'c', by: wang })).toBe('ok');
  });

  test('who did the work does not skip its approval either, nor does who may not approve', () => {
    const sop = compileSop(sopOf([step('a'), step('c', { ...approval, optional: true }), step('d')]));
    const skip = (by: Actor): Short => ({ kind: 'skip', step: 'c', reason: '急', by });
    expect(last(sop, ...does('a'), skip(li))).toBe('approval/self');
    expect(last(sop, ...does('a'), skip(zhao))).toBe('role/not-responsible');
    expect(last(sop, ...does('a'), skip(wang))).toBe('ok');
  });

  test('behind a step that was passed over the work before it is given back', () => {
    const sop = compileSop(sopOf([step('a'), step('b', { when: big }), step('c', approval)]));
    const done: Short[] = [{ kind: 'fact', fact: 'big', value: false }, ...does('a')];
    expect(ready(sop, runOf(sop, ...done, { kind: 'return', step: 'c', comment: '补', by: wang }))).toEqual(['a']);
  });
});

describe('waiting for a fact', () => {
  const both = { all: [big, { fact: 'open', is: '=', than: true }] } as const;
  const sop = compileSop(sopOf([step('a', { when: both, sla: { within: { hours: 1 } } })]));

  test('a step waits since it waits, however many facts come, and is ready since the last one is known', () => {
    const waits = runOf(sop, { kind: 'fact', fact: 'big', value: true });
    expect(waits.steps).toMatchObject([{ status: 'waiting', readyAt: t0 }]);
    const begun = runOf(sop, { kind: 'fact', fact: 'big', value: true }, { kind: 'fact', fact: 'open', value: true });
    expect(begun.steps).toMatchObject([{ status: 'ready', readyAt: after(2) }]);
    expect(timers(sop, begun, { now: after(3) })).toMatchObject([{ from: after(2), due: after(62) }]);
  });

  test('a run that is moved to its own version is the same run', () => {
    const branches = [
      { id: 'yes', name: words, when: big, to: 'e' },
      { id: 'no', name: words, to: 'f' },
    ];
    const from = compileSop(
      sopOf([
        step('a', { when: both, after: [] }),
        step('d', { kind: 'decision', branches, after: [] }),
        step('e', { after: [] }),
        step('f', { after: [] }),
        step('z', { after: ['e'] }),
      ]),
    );
    const run = runOf(
      from,
      { kind: 'fact', fact: 'big', value: true },
      ...does('d'),
      { kind: 'fact', fact: 'open', value: false },
      { kind: 'fact', fact: 'open', value: null },
    );
    expect(run.steps.map(({ status }) => status)).toContain('off');
    expect(migrateRun(run, { from, to: from })).toEqual({ ok: true, run });
    const ended = runOf(from, { kind: 'fact', fact: 'big', value: true }, ...does('d'), { kind: 'cancel', reason: '不做了' });
    expect(migrateRun(ended, { from, to: from })).toEqual({ ok: true, run: ended });
    const waits = runOf(sop, { kind: 'fact', fact: 'big', value: true });
    expect(migrateRun(waits, { from: sop, to: sop, at: after(9) })).toMatchObject({ run: { steps: [{ status: 'waiting', readyAt: t0 }] } });
  });
});

describe('moving a run', () => {
  const from = compileSop(sopOf([step('a'), step('b')]));

  test('another SOP is not another version, unless somebody says so', () => {
    const to = compileSop(sopOf([step('a'), step('b')], { id: 'other' }));
    expect(() => migrateRun(runOf(from), { from, to })).toThrow(refused('run/other-sop', { from: 's', to: 'other' }));
    expect(migrateRun(runOf(from), { from, to, toOtherSop: true })).toMatchObject({ ok: true, run: { sop: to.pin } });
  });

  test('what becomes an approval has been approved by nobody', () => {
    const to = compileSop(sopOf([step('a', { kind: 'approval' }), step('b')], { version: '2.0' }));
    const moved = migrateRun(runOf(from, ...does('a')), { from, to });
    expect(moved.ok && ready(to, moved.run)).toEqual(['a']);
    const back = migrateRun(runOf(to, { kind: 'approve', step: 'a' }), { from: to, to: from });
    expect(back.ok && ready(from, back.run)).toEqual(['b']);
    const again = migrateRun(runOf(to, { kind: 'approve', step: 'a' }), { from: to, to });
    expect(again.ok && ready(to, again.run)).toEqual(['b']);
  });

  test('ENG-09 · the moved run begins a log of its own: what comes after it is replayed', () => {
    const to = compileSop(sopOf([step('a'), step('b'), step('c')], { version: '2.0' }));
    const moved = migrateRun(runOf(from, ...does('a')), { from, to });
    if (!moved.ok) throw new Error(moved.code);
    const later = [...does('b'), ...does('c')].map((short, k) => ({ id: `f${k}`, at: after(10 + k), by: li, ...short })) as RunEvent[];
    const replayed = replay(to, later, { after: moved.run });
    expect(replayed).toMatchObject({ ok: true, run: { status: 'done', sop: to.pin } });
    let folded = moved.run;
    for (const event of later) {
      const next = reduce(to, folded, event);
      if (next.ok) folded = next.run;
    }
    expect(replayed.run).toEqual(folded);
    expect(replay(to, [], { after: moved.run }).run).toEqual(moved.run);
    expect(replay(to, later, { after: runOf(from) })).toMatchObject({ ok: false, code: 'version/mismatch', index: 0, run: null });
    for (const run of [null, 1, new Proxy({}, { get: fail })])
      expect(replay(to, later, { after: run as Run })).toMatchObject({ ok: false, code: 'run/not-run' });
    expect(replay(to, later, new Proxy({}, { get: fail }) as never)).toMatchObject({ ok: false });
  });
});

test('an event delivered again with its own time is known; the same id at a later time is another event', () => {
  const sop = compileSop(sopOf([step('a', { when: { fact: 'x', is: '=', than: 9 } }), step('b')]));
  const facts: Short[] = [1, 2].map((value) => ({ kind: 'fact', fact: 'x', value }));
  const [, first, second] = eventsOf(sop, ...facts) as [RunEvent, RunEvent, RunEvent];
  const run = runOf(sop, ...facts);
  const codeOf = (event: object) => {
    const next = reduce(sop, run, event as RunEvent);
    return next.ok ? 'ok' : next.code;
  };
  expect([codeOf(second), codeOf(first), codeOf({ ...first, at: after(3) })]).toEqual(['event/duplicate', 'event/out-of-order', 'ok']);
});

test('a comment or reason that may be left out is read, and has as much to say as one that may not', () => {
  const base = { id: 'e', at: t0, by: li, step: 'a' };
  for (const [kind, name] of [
    ['complete', 'comment'],
    ['approve', 'comment'],
    ['pause', 'reason'],
  ] as const) {
    const { step: _, ...bare } = base;
    const event = kind === 'pause' ? { ...bare, kind } : { ...base, kind };
    expect(readEvent({ ...event, [name]: '好' })).toMatchObject({ ok: true, event: { [name]: '好' } });
    expect(readEvent(event)).toMatchObject({ ok: true });
    for (const bad of ['', ' ', 1, null, 'x'.repeat(10_001)]) {
      expect([bad, readEvent({ ...event, [name]: bad }).ok]).toEqual([bad, false]);
      expect([bad, runEventSchema.safeParse({ ...event, [name]: bad }).success]).toEqual([bad, false]);
    }
  }
});

describe('limits under many pauses', () => {
  const minute = 60_000;

  test('around the clock they end where the calendar says', () => {
    const span = fc.tuple(fc.nat(100), fc.nat(20), fc.boolean());
    const law = fc.property(fc.array(span, { maxLength: 12 }), fc.integer({ min: -20, max: 120 }), fc.nat(60), (spans, from, minutes) => {
      const pauses = spans.map(
        ([start, length, open]): Pause => ({ from: after(start), ...(!(open && start > 95) && { to: after(start + length) }) }),
      );
      const { due } = deadline(after(from), { clock: { kind: 'calendar' }, within: { minutes }, pauses });
      expect(pauseLine(t0, pauses).after(after(from), minutes * minute)).toBe(due);
    });
    fc.assert(law, { numRuns: 2000 });
  });

  test('a thousand steps and a thousand pauses are told at once', () => {
    const clocks = [undefined, { kind: 'workdays' }] as const;
    const steps = Array.from({ length: 1000 }, (_, k) =>
      step(`s${k}`, { after: [], sla: { within: { hours: 1 + (k % 5) }, ...(clocks[k % 2] && { clock: clocks[k % 2]! }) } }),
    );
    const sop = compileSop(sopOf(steps));
    const run = runOf(sop);
    const pauses = Array.from({ length: 1000 }, (_, k) => ({ from: after(2 * k), to: after(2 * k + 1) }));
    const begun = performance.now();
    const found = timers(sop, { ...run, pauses }, { now: after(3000) });
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(found.slice(0, 3).map(({ due }) => due)).toEqual(
      [1, 2, 3].map((hours) => deadline(t0, { clock: clocks[(hours + 1) % 2] ?? { kind: 'calendar' }, within: { hours }, pauses }).due),
    );
  });
});

test('a decision of many branches finds its way at once', () => {
  const branches = Array.from({ length: 60_000 }, (_, k) => ({
    id: `b${k}`,
    name: words,
    ...(k < 59_999 && { when: big }),
    to: `t${k % 9000}`,
  }));
  const steps = [step('d', { kind: 'decision', branches }), ...Array.from({ length: 9000 }, (_, k) => step(`t${k}`, { after: [] }))];
  const sop = compileSop(sopOf(steps));
  const run = runOf(sop, { kind: 'fact', fact: 'big', value: false }, { kind: 'evidence', step: 'd', criterion: 'done', value: true });
  const begun = performance.now();
  expect(reduce(sop, run, { kind: 'complete', step: 'd', id: 'x', at: after(9), by: li })).toMatchObject({ ok: true });
  expect(performance.now() - begun).toBeLessThan(1000);
});

test('a step of many criteria is read at once', () => {
  const criteria = Array.from({ length: 20_000 }, (_, k) => ({ ...yes, id: `c${k}` }));
  const sop = compileSop(sopOf([step('a', { criteria: criteria as never })]));
  const run = runOf(sop);
  const evidence = criteria.map(({ id }) => ({ criterion: id, value: true }));
  const full = { ...run, steps: [{ ...run.steps[0]!, evidence }] } as Run;
  const begun = performance.now();
  expect(migrateRun(full, { from: sop, to: sop })).toMatchObject({ ok: true });
  expect(reduce(sop, full, { kind: 'complete', step: 'a', id: 'x', at: after(9), by: li })).toMatchObject({ ok: true });
  expect(performance.now() - begun).toBeLessThan(1000);
});

test('what is not compiled is a coded error, however much it looks like it', () => {
  const sop = compileSop(sopOf([step('a')]));
  const run = runOf(sop);
  const [start] = eventsOf(sop);
  const forged = [
    { indexes: new Map(), asking: new Map() },
    { ...sop, steps: null },
    { ...sop, steps: [null] },
    { ...sop, pin: null },
    new Proxy(sop, { has: fail, get: fail }),
    new Proxy(sop, { getPrototypeOf: fail, has: () => true, get: () => fail }),
  ];
  for (const fake of forged as CompiledSop[])
    for (const ask of [
      () => startRun(fake, start as never),
      () => reduce(fake, run, eventsOf(sop, { kind: 'pause' })[1]!),
      () => replay(fake, eventsOf(sop, { kind: 'pause' })),
      () => nextSteps(fake, run),
      () => remainingSteps(fake, run),
      () => timers(fake, run, { now: t0 }),
      () => migrateRun(run, { from: fake, to: sop }),
      () => migrateRun(run, { from: sop, to: fake }),
      () => tasksOf(fake),
    ]) {
      let error: unknown = null;
      try {
        ask();
      } catch (thrown) {
        error = thrown;
      }
      expect(error === null || (error as Error).name === 'ZhangguiError').toBe(true);
    }
  expect(() => tasksOf(forged[0] as CompiledSop)).toThrow(refused('sop/not-compiled'));
});

test.each([
  null,
  undefined,
  1,
  {},
  { code: 'x' },
  { code: 'run/paused', params: null },
  { code: 'toString', params: {} },
  new Proxy({}, { get: fail }),
])('a rejection that is none is a coded error: %#', (rejection) => {
  expect(() => renderRejection(rejection as never, 'zh')).toThrow(expect.objectContaining({ name: 'ZhangguiError' }));
});
