import { type Instant, parseInstant } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Criterion, Evidence } from '../sop/criterion.js';
import type { Sop, Step } from '../sop/sop.js';
import type { CompiledSop } from './compiledSop.js';
import { compileSop } from './compileSop.js';
import { nextSteps } from './nextSteps.js';
import { reduce } from './reduce.js';
import { replay } from './replay.js';
import type { Run } from './run.js';
import type { RunEvent } from './runEvent.js';
import { timers } from './timers.js';

// small SOPs of a shop, written for these tests
const words = (zh: string) => ({ zh });
const criterion = (id: string, evidence: Evidence = { kind: 'boolean' }, more: Partial<Criterion> = {}): Criterion => ({
  id,
  standard: words(id),
  basis: words('后台记录'),
  evidence,
  ...more,
});
const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  title: words(id),
  how: words(id),
  raci: { accountable: 'lead', responsible: ['agent'] },
  criteria: [criterion('done')],
  ...more,
});
const compiled = (id: string, steps: Step[]): CompiledSop =>
  compileSop({ id, name: words(id), owner: 'lead', overview: words(id), purpose: words(id), steps } as unknown as Sop);

const agent = { id: 'li', roles: ['agent'] };
const lead = { id: 'zhang', roles: ['lead'] };
const on = (time: string): Instant => parseInstant(`2026-06-01T${time}:00+08:00`);
type Short = { kind: RunEvent['kind']; time?: string } & Record<string, unknown>;

/** The run after these events, the first of which starts it; all at one time unless they say another. */
function runOf(sop: CompiledSop, time: string, ...shorts: Short[]): Run {
  const events = [{ kind: 'start', sop: sop.pin } as Short, ...shorts].map(({ time: later = time, ...short }, k) => ({
    id: `e${k}`,
    at: on(later),
    by: agent,
    ...short,
  }));
  const replayed = replay(sop, events as unknown as RunEvent[]);
  expect(replayed).toMatchObject({ ok: true });
  return replayed.run!;
}
const tried = (sop: CompiledSop, run: Run, short: Short) =>
  reduce(sop, run, { id: 'x', at: run.at, by: agent, ...short } as unknown as RunEvent);
const shown = (id: string, name: string, value: unknown = true): Short => ({ kind: 'evidence', step: id, criterion: name, value });
const does = (id: string): Short[] => [shown(id, 'done'), { kind: 'complete', step: id }];
const ready = (sop: CompiledSop, run: Run) => nextSteps(sop, run).map((next) => next.step);

test('PLAN-07 · nobody begins before the plan is approved, and a plan that is turned down goes back to its third step', () => {
  const steps = ['review', 'goals', 'draft', 'budget'].map((id) => step(id));
  const sop = compiled('year-plan', [...steps, step('approval', { kind: 'approval', onReject: 'draft' }), step('start-execution')]);
  const asked = runOf(sop, '09:00', ...steps.flatMap(({ id }) => does(id)));
  expect(tried(sop, asked, { kind: 'begin', step: 'start-execution' })).toMatchObject({
    ok: false,
    code: 'step/blocked',
    params: { missing: ['approval'] },
  });
  const approved = tried(sop, asked, { kind: 'approve', step: 'approval', by: lead });
  expect(approved.ok && nextSteps(sop, approved.run)).toMatchObject([{ step: 'start-execution', status: 'ready' }]);
  const turnedDown = tried(sop, asked, { kind: 'reject', step: 'approval', by: lead, comment: '目标拆得不够细' });
  expect(turnedDown.ok && ready(sop, turnedDown.run)).toEqual(['draft']);
  expect(turnedDown.ok && turnedDown.run.steps.map(({ id }) => id)).toEqual(['review', 'goals', 'draft']);
});

test('ORD-01 · half an hour without a payment, and it is time to remind the buyer; paid before, and it never is', () => {
  const sop = compiled('unpaid-order', [
    step('payment', { sla: { within: { minutes: 30 }, from: 'started' }, scripts: ['send-reminder'] }),
  ]);
  const unpaid = runOf(sop, '10:00');
  const due = (run: Run, now: string) =>
    timers(sop, run, { now: on(now) })
      .filter(({ state }) => state !== 'running')
      .map((timer) => timer.step);
  expect(due(unpaid, '10:29')).toEqual([]);
  expect(due(unpaid, '10:30')).toEqual(['payment']);
  const paid = runOf(sop, '10:00', ...does('payment').map((each) => ({ ...each, time: '10:20' })));
  expect(due(paid, '10:30')).toEqual([]);
});

test('ORD-03 · an odd order is asked about within the hour, or the head of service hears of it', () => {
  const sop = compiled('odd-order', [
    step('ask-buyer', { sla: { within: { hours: 1 }, escalate: [{ after: { minutes: 0 }, to: 'service-lead' }] } }),
  ]);
  const run = runOf(sop, '09:00');
  expect(timers(sop, run, { now: on('09:59') })).toMatchObject([{ state: 'running', level: 0 }]);
  expect(timers(sop, run, { now: on('10:01') })).toMatchObject([
    { state: 'overdue', level: 1, escalations: [{ to: 'service-lead', reached: true }] },
  ]);
});

test('CS-10 · a complaint at the platform is answered within the hour, with five yuan offered', () => {
  const offer = criterion('compensation', { kind: 'number', operator: '=', bound: 5, unit: { zh: '元', en: 'yuan' } });
  const sop = compiled('platform-complaint', [
    step('apologise', {
      criteria: [criterion('called'), offer],
      sla: { within: { hours: 1 }, escalate: [{ after: { minutes: 0 }, to: 'lead' }] },
    }),
  ]);
  const run = runOf(sop, '14:00');
  expect(timers(sop, run, { now: on('14:00') })).toMatchObject([{ due: on('15:00'), state: 'running' }]);
  expect(timers(sop, run, { now: on('15:01') })).toMatchObject([{ state: 'overdue', level: 1, escalations: [{ to: 'lead' }] }]);
  const called = runOf(sop, '14:00', shown('apologise', 'called'), shown('apologise', 'compensation', 3));
  expect(tried(sop, called, { kind: 'complete', step: 'apologise' })).toMatchObject({
    code: 'criteria/unmet',
    params: { criteria: ['compensation'] },
  });
  const offered = runOf(sop, '14:00', shown('apologise', 'called'), shown('apologise', 'compensation', 5));
  expect(tried(sop, offered, { kind: 'complete', step: 'apologise' })).toMatchObject({ ok: true, run: { status: 'done' } });
});

test('CS-15 · within a day of an order the coupon of what goes with it is sent: lip glaze for lipstick', () => {
  const way = (id: string, product: string, to: string) => ({
    id,
    name: words(product),
    when: { fact: 'product', is: '=' as const, than: product },
    to,
  });
  const sla = { within: { hours: 24 }, from: 'started' } as const;
  const sop = compiled('related-coupon', [
    step('match', {
      kind: 'decision',
      branches: [way('lips', '口红', 'lip-glaze-coupon'), way('face', '粉底液', 'powder-coupon'), { id: 'none', name: words('其他') }],
    }),
    step('lip-glaze-coupon', { after: [], sla }),
    step('powder-coupon', { after: [], sla }),
  ]);
  const run = runOf(sop, '10:00', { kind: 'fact', fact: 'product', value: '口红' }, ...does('match'));
  expect(ready(sop, run)).toEqual(['lip-glaze-coupon']);
  expect(timers(sop, run, { now: on('11:00') })).toMatchObject([{ step: 'lip-glaze-coupon', due: '2026-06-02T10:00:00+08:00' }]);
  expect(runOf(sop, '10:00', { kind: 'fact', fact: 'product', value: '袜子' }, ...does('match')).status).toBe('done');
});

test('CS-21 · good reviews are asked for, bad ones are appealed, but not without proof', () => {
  const ask = compiled('review-request', [step('invite')]);
  const appeal = compiled('review-appeal', [
    step('appeal', { criteria: [criterion('chat', { kind: 'file' }), criterion('order', { kind: 'file' })] }),
  ]);
  expect([ask, appeal].map(({ pin }) => pin.id)).toEqual(['review-request', 'review-appeal']);
  const bare = runOf(appeal, '09:00', shown('appeal', 'chat', 'chat.png'));
  expect(tried(appeal, bare, { kind: 'complete', step: 'appeal' })).toMatchObject({
    code: 'criteria/unmet',
    params: { criteria: ['order'] },
  });
  const proven = runOf(appeal, '09:00', shown('appeal', 'chat', 'chat.png'), shown('appeal', 'order', 'order.pdf'));
  expect(tried(appeal, proven, { kind: 'complete', step: 'appeal' })).toMatchObject({ ok: true });
});

const settled = { fact: 'settled', is: '=', than: true } as const;
const escalation = compiled('complaint-escalation', [
  step('contact', {
    criteria: [criterion('phone'), criterion('sms')],
    sla: { within: { hours: 1 }, from: 'started', escalate: [{ after: { minutes: 0 }, to: 'lead' }] },
  }),
  step('report', { criteria: [criterion('statement', { kind: 'file' }), criterion('letter', { kind: 'file' }, { when: settled })] }),
  step('follow-up'),
]);

test('TREE-08 · a complaint that went up to the platform is met in three steps, one after the other', () => {
  expect(escalation.steps.length).toBe(3);
  expect(tried(escalation, runOf(escalation, '09:00'), { kind: 'begin', step: 'report' })).toMatchObject({
    code: 'step/blocked',
    params: { missing: ['contact'] },
  });
});

test('TREE-09 · the buyer is reached by phone and by message, and has a solution within the hour', () => {
  const half = runOf(escalation, '09:00', shown('contact', 'sms'));
  expect(tried(escalation, half, { kind: 'complete', step: 'contact' })).toMatchObject({
    code: 'criteria/unmet',
    params: { criteria: ['phone'] },
  });
  const both = runOf(escalation, '09:00', shown('contact', 'sms'), shown('contact', 'phone'));
  expect(tried(escalation, both, { kind: 'complete', step: 'contact' })).toMatchObject({ ok: true });
  expect(timers(escalation, half, { now: on('09:30') })).toMatchObject([{ due: on('10:00') }]);
});

test('TREE-10 · the platform gets a statement, and the buyer’s letter only where they have made up', () => {
  const contacted = [
    shown('contact', 'sms'),
    shown('contact', 'phone'),
    { kind: 'complete', step: 'contact' } as Short,
    shown('report', 'statement', '整改说明.pdf'),
  ];
  const after = (value: boolean) => runOf(escalation, '09:00', ...contacted, { kind: 'fact', fact: 'settled', value });
  expect(tried(escalation, after(false), { kind: 'complete', step: 'report' })).toMatchObject({ ok: true });
  expect(tried(escalation, after(true), { kind: 'complete', step: 'report' })).toMatchObject({
    code: 'criteria/unmet',
    params: { criteria: ['letter'] },
  });
});

test('GOV-01 · a request says what it is for before it is reviewed, and only one role accepts or turns it down', () => {
  const form = [criterion('goal', { kind: 'text' }), criterion('wanted-by', { kind: 'text' })] as const;
  const sop = compiled('request-intake', [
    step('submit', { criteria: form }),
    step('review', { kind: 'approval', raci: { accountable: 'lead', responsible: ['agent', 'market'] }, onReject: 'submit' }),
    step('schedule'),
  ]);
  const bare = runOf(sop, '09:00', shown('submit', 'wanted-by', '6 月 10 日'));
  expect(tried(sop, bare, { kind: 'complete', step: 'submit' })).toMatchObject({
    ok: false,
    code: 'criteria/unmet',
    params: { criteria: ['goal'] },
  });
  const whole = runOf(sop, '09:00', shown('submit', 'goal', '提升复购'), shown('submit', 'wanted-by', '6 月 10 日'), {
    kind: 'complete',
    step: 'submit',
  });
  expect(tried(sop, whole, { kind: 'approve', step: 'review', by: { id: 'ma', roles: ['market'] } })).toMatchObject({
    code: 'role/not-responsible',
    params: { roles: ['lead'] },
  });
  const accepted = tried(sop, whole, { kind: 'approve', step: 'review', by: lead });
  expect(accepted.ok && ready(sop, accepted.run)).toEqual(['schedule']);
  const turnedDown = tried(sop, whole, { kind: 'reject', step: 'review', by: lead, comment: '和现有活动冲突' });
  expect(turnedDown.ok && ready(sop, turnedDown.run)).toEqual(['submit']);
});

test('PRO-14 · a platform is not opened before its system is shown to be stable', () => {
  const sop = compiled('platform-setup', [
    step('launch', { criteria: [criterion('pages'), criterion('system-stability', { kind: 'file' })] }),
    step('open'),
  ]);
  const run = runOf(sop, '09:00', shown('launch', 'pages'));
  expect(tried(sop, run, { kind: 'complete', step: 'launch' })).toMatchObject({
    ok: false,
    code: 'criteria/unmet',
    params: { criteria: ['system-stability'] },
  });
  expect(tried(sop, run, { kind: 'begin', step: 'open' })).toMatchObject({ code: 'step/blocked' });
});

test('RISK-13 · stock may be heavy: a price below the margin that the shop has set is somebody’s decision', () => {
  const below = { fact: 'margin', is: '<', than: { fact: 'floorMargin' } } as const;
  const sop = compiled('clear-overstock', [
    step('propose'),
    step('approve-cut', { kind: 'approval', when: below, onReject: 'propose' }),
    step('cut-price'),
  ]);
  const proposed = (margin: number) =>
    runOf(
      sop,
      '09:00',
      { kind: 'fact', fact: 'margin', value: margin },
      { kind: 'fact', fact: 'floorMargin', value: 0.1 },
      ...does('propose'),
    );
  expect(ready(sop, proposed(0.05))).toEqual(['approve-cut']);
  expect(tried(sop, proposed(0.05), { kind: 'begin', step: 'cut-price' })).toMatchObject({
    code: 'step/blocked',
    params: { missing: ['approve-cut'] },
  });
  expect(tried(sop, proposed(0.05), { kind: 'approve', step: 'approve-cut', by: lead })).toMatchObject({ ok: true });
  expect(ready(sop, proposed(0.12))).toEqual(['cut-price']);
});
