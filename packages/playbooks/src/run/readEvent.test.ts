import { parseInstant } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { readEvent } from './readEvent.js';

const at = parseInstant('2026-06-01T09:00:00+08:00');
const by = { id: 'li', roles: ['clerk'] };
const head = { id: 'e1', at, by };
const pin = { id: 's', hash: 'abc' };
const evidence = { ...head, kind: 'evidence', step: 'a', criterion: 'done', value: true };
const long = 'x'.repeat(10_000);
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, k) => [`f${k}`, k]));

test.each<[string, object]>([
  ['a start', { ...head, kind: 'start', sop: pin }],
  ['a start on a version', { ...head, kind: 'start', sop: { ...pin, version: '1.0' } }],
  ['a start with what is known', { ...head, kind: 'start', sop: pin, facts: { paid: true, price: 5, name: long } }],
  ['a start with 1,000 facts', { ...head, kind: 'start', sop: pin, facts: many(1000) }],
  ['evidence', evidence],
  ['evidence of 10,000 characters', { ...evidence, value: long }],
  ['a reason of 10,000 characters', { ...head, kind: 'cancel', reason: long }],
  ['what does not apply', { ...head, kind: 'not-applicable', step: 'a', criterion: 'done', reason: '新店' }],
  ['a step given back', { ...head, kind: 'return', step: 'b', comment: '补' }],
  ['a step given back to another', { ...head, kind: 'return', step: 'b', comment: '补', to: 'a' }],
  ['a fact', { ...head, kind: 'fact', fact: 'paid', value: true }],
  ['a fact that is taken back', { ...head, kind: 'fact', fact: 'paid', value: null }],
  ['a pause by somebody of a hundred roles', { ...head, by: { id: 'li', roles: Array(100).fill('clerk') }, kind: 'pause' }],
])('an event is read as it is: %s', (_, event) => {
  expect(readEvent(event)).toStrictEqual({ ok: true, event });
});

test('what does not belong to an event is left behind, and a time is told in Beijing', () => {
  const odd = { ...head, at: '2026-06-01T01:00:00Z', kind: 'pause', step: 'a', by: { ...by, password: 'x' }, more: 1 };
  expect(readEvent(odd)).toStrictEqual({ ok: true, event: { ...head, kind: 'pause' } });
  const start = { ...head, kind: 'start', sop: { ...pin, more: 1 } };
  expect(readEvent(start)).toStrictEqual({ ok: true, event: { ...head, kind: 'start', sop: pin } });
});

test.each<[string, unknown, string, string]>([
  ['nothing', null, 'event', 'null'],
  ['a text', '开始', 'event', '开始'],
  ['no id', { ...evidence, id: '' }, 'id', ''],
  ['another kind', { ...evidence, kind: 'sleep' }, 'kind', 'sleep'],
  ['a kind that every object has', { ...evidence, kind: 'toString' }, 'kind', 'toString'],
  ['no time', { ...evidence, at: '9 点' }, 'at', '9 点'],
  ['a time that is a number', { ...evidence, at: 9 }, 'at', '9'],
  ['nobody', { ...evidence, by: null }, 'by', 'null'],
  ['somebody without an id', { ...evidence, by: { roles: [] } }, 'by', 'object'],
  ['somebody whose roles are no list', { ...evidence, by: { id: 'li', roles: 'clerk' } }, 'by', 'object'],
  ['somebody with a role that is none', { ...evidence, by: { id: 'li', roles: ['clerk', ''] } }, 'by', 'object'],
  ['somebody of 101 roles', { ...evidence, by: { id: 'li', roles: Array(101).fill('clerk') } }, 'by', 'object'],
  ['no step', { ...evidence, step: undefined }, 'step', 'undefined'],
  ['no criterion', { ...evidence, criterion: 1 }, 'criterion', '1'],
  ['evidence without a value', { ...evidence, value: undefined }, 'value', 'undefined'],
  ['evidence that is null', { ...evidence, value: null }, 'value', 'null'],
  ['evidence that is a list', { ...evidence, value: [] }, 'value', 'object'],
  ['handed on to nobody', { ...head, kind: 'delegate', step: 'a' }, 'to', 'undefined'],
  ['given back to a number', { ...head, kind: 'return', step: 'a', comment: '补', to: 1 }, 'to', '1'],
  ['no fact', { ...head, kind: 'fact', value: 1 }, 'fact', 'undefined'],
  ['a fact without a value', { ...head, kind: 'fact', fact: 'paid' }, 'value', 'undefined'],
  ['started on nothing', { ...head, kind: 'start' }, 'sop', 'undefined'],
  ['started with a list of facts', { ...head, kind: 'start', sop: pin, facts: [] }, 'facts', 'object'],
  ['started with nothing for facts', { ...head, kind: 'start', sop: pin, facts: null }, 'facts', 'null'],
  ['started with a fact that is none', { ...head, kind: 'start', sop: pin, facts: { paid: null } }, 'facts', 'object'],
  ['started with a fact without a name', { ...head, kind: 'start', sop: pin, facts: { '': 1 } }, 'facts', 'object'],
  ['started with a fact of 10,001 characters', { ...head, kind: 'start', sop: pin, facts: { name: `${long}x` } }, 'facts', 'object'],
])('what is no event is refused, and why: %s', (_, event, field, value) => {
  expect(readEvent(event)).toEqual({ ok: false, code: 'event/not-event', params: { field, value } });
});

test.each<[string, object, string, number]>([
  ['a reason of 10,001 characters', { ...head, kind: 'cancel', reason: `${long}x` }, 'eventText', 10_000],
  ['evidence of 10,001 characters', { ...evidence, value: `${long}x` }, 'eventText', 10_000],
  ['a start with 1,001 facts', { ...head, kind: 'start', sop: pin, facts: many(1001) }, 'runFacts', 1000],
])('what is too long is refused: %s', (_, event, what, limit) => {
  expect(readEvent(event)).toEqual({ ok: false, code: 'limit/exceeded', params: { what, limit } });
});

test.each(['reject', 'return', 'skip', 'not-applicable', 'cancel'])('%s needs a reason', (kind) => {
  const event = { ...head, kind, step: 'a', criterion: 'done' };
  for (const words of [undefined, ' ', 5])
    expect(readEvent({ ...event, reason: words, comment: words })).toEqual({ ok: false, code: 'event/reason-needed', params: { kind } });
});
