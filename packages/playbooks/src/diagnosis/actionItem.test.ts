import { isZhangguiError, parseDay, parseInstant } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ActionItem, overdueItems, toActionItems } from './actionItem.js';
import type { DiagnosedCause } from './diagnose.js';
import type { Action } from './diagnosisTree.js';

const action = (id: string, more: Partial<Action> = {}): Action => ({ id, text: { zh: id }, ...more });
const diagnosed = (cause: string, actions: readonly Action[], answer: DiagnosedCause['answer'] = 'yes'): DiagnosedCause => ({
  cause,
  name: { zh: cause },
  path: [cause],
  answer,
  evidence: [],
  actions,
  missing: [],
});
const options = { from: parseDay('2026-06-01'), owner: 'manager', dueDays: 3 };
const item = (id: string, due: string, done = false): ActionItem => ({ id, text: { zh: id }, owner: 'a', due: parseDay(due), done });

test('DATA-19 · a diagnosis becomes tasks, each with an owner and a day', () => {
  const causes = [
    diagnosed('traffic', [action('retarget', { owner: 'ads', dueDays: 7, sop: 'ads', kpi: 'roi' }), action('report')]),
    diagnosed('service', [action('report', { owner: 'service' })]),
    diagnosed('goods', [action('improve')], 'unknown'),
  ];
  expect(toActionItems(causes, options)).toEqual([
    { id: 'retarget', text: { zh: 'retarget' }, owner: 'ads', due: '2026-06-08', done: false, cause: 'traffic', sop: 'ads', kpi: 'roi' },
    { id: 'report', text: { zh: 'report' }, owner: 'manager', due: '2026-06-04', done: false, cause: 'traffic' },
  ]);
});

test('DATA-19 · what several causes ask for is due on the earliest of their days, and keeps its first owner', () => {
  const causes = [
    diagnosed('a', [action('check', { dueDays: 30, owner: 'ads' })]),
    diagnosed('b', [action('check', { dueDays: 1, owner: 'service' })]),
    diagnosed('c', [action('check', { dueDays: 7 }), action('now', { dueDays: 0 })]),
  ];
  expect(toActionItems(causes, options).map(({ id, owner, due, cause }) => [id, owner, due, cause])).toEqual([
    ['check', 'ads', '2026-06-02', 'a'],
    ['now', 'manager', '2026-06-01', 'c'],
  ]);
  // the days of the options count as well
  const later = [diagnosed('a', [action('check', { dueDays: 30 })]), diagnosed('b', [action('check')])];
  expect(toActionItems(later, options)[0]!.due).toBe('2026-06-04');
});

test.each([
  ['days below nothing', { dueDays: -3 }, 'day/not-count'],
  ['half a day', { dueDays: 0.5 }, 'day/not-count'],
  ['an owner without a name', { owner: '' }, 'playbook/not-text'],
])('an action with %s is refused', (_, more, code) => {
  expect(() => toActionItems([diagnosed('a', [action('check', more)])], options)).toThrow(expect.objectContaining({ code }));
});

test('DATA-25 · what is past its day and not done, the longest overdue first', () => {
  const items = [
    item('b', '2026-06-07'),
    item('a', '2026-06-05'),
    item('done', '2026-06-01', true),
    item('today', '2026-06-08'),
    item('c', '2026-06-07'),
  ];
  expect(overdueItems(items, parseInstant('2026-06-08T23:59:59+08:00')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  // the same moment as Beijing's midnight
  expect(overdueItems(items, parseInstant('2026-06-08T16:00:00Z')).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'today']);
});

test.each([
  [{ ...options, owner: ' ' }, 'playbook/not-text'],
  [{ ...options, from: '2026-02-30' }, 'day/not-day'],
  [{ ...options, dueDays: 0.5 }, 'day/not-count'],
  [{ ...options, dueDays: -3 }, 'day/not-count'],
  [null, 'shape/not-object'],
])('options %j are refused: %s', (asked, code) => {
  expect(() => toActionItems([], asked as never)).toThrow(expect.objectContaining({ code }));
});

test('whatever comes in, there are items or a coded error', () => {
  const some = fc.record({ answer: fc.constant('yes'), cause: fc.anything(), actions: fc.oneof(fc.array(fc.anything()), fc.anything()) });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.array(some)), fc.oneof(fc.constant(options), fc.anything()), (causes, asked) => {
      for (const call of [() => toActionItems(causes as never, asked as never), () => overdueItems(causes as never, asked as never)]) {
        try {
          call();
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      }
    }),
  );
});
