import { parseDay, parseInstant } from '@zhanggui/core';
import { describe, expect, test } from 'vitest';
import type { RuleChange } from '../knowledge/knowledgeEntry.js';
import { checkCategories } from '../lint/nouns/checkCategories.js';
import { checkChanges } from '../lint/nouns/checkChanges.js';
import { checkImprovements } from '../lint/nouns/checkImprovements.js';
import { checkInsights } from '../lint/nouns/checkInsights.js';
import { checkPersonas } from '../lint/nouns/checkPersonas.js';
import { checkSegments } from '../lint/nouns/checkSegments.js';
import { nextReviewDay } from '../role/nextReviewDay.js';
import { earliestEnds } from '../schedule/taskGraph.js';
import { checkCondition } from '../sop/checkCondition.js';
import { applyDiff } from './applyDiff.js';
import { diffPlaybooks, type PlaybookChange } from './diffPlaybooks.js';
import { impactOf } from './impactOf.js';
import { resolve } from './override.js';
import { reviewStatus } from './reviewStatus.js';
import { signOffReport } from './signOff.js';
import {
  exampleCampaign,
  exampleKnowledge,
  examplePlaybook,
  exampleRisk,
  exampleRole,
  exampleSop,
  exampleStep,
} from './validate/examples.js';

const day = parseDay('2026-11-22');
const name = { zh: '字', en: 'words' };
const breaking = (before: object, after: object) =>
  diffPlaybooks({ ...examplePlaybook, ...before }, { ...examplePlaybook, ...after }).map((change) => [change.change, change.breaking]);

describe('ENG-15 · what asks for other work is a breaking change', () => {
  const branches = [
    { id: 'low', name, when: { fact: 'stock', is: '<', than: 9 } },
    { id: 'none', name, when: { fact: 'stock', is: '<', than: 1 } },
    { id: 'enough', name },
  ];
  const deciding = (...own: object[]) => ({ sops: [{ ...exampleSop, steps: [{ ...exampleStep, kind: 'decision', branches: own }] }] });
  const [low, none, enough] = branches as [object, object, object];
  const duty = { id: 'new', text: name };
  const other = { zh: '另一句', en: 'other words' };

  test.each<[string, object, object, string]>([
    ['branches change places', deciding(low, none, enough), deciding(none, low, enough), 'moved'],
    ['a branch before the others', deciding(low, enough), deciding(none, low, enough), 'added'],
    ['a new campaign task', { campaigns: [{ ...exampleCampaign, tasks: [] }] }, { campaigns: [exampleCampaign] }, 'added'],
    ['a new prevention', { risks: [{ ...exampleRisk, prevent: [] }] }, { risks: [exampleRisk] }, 'added'],
    [
      'a new answer to a risk',
      { risks: [exampleRisk] },
      { risks: [{ ...exampleRisk, respond: [...exampleRisk.respond, { ...exampleRisk.respond[0], id: 'x' }] }] },
      'added',
    ],
    ['a new daily duty', { roles: [exampleRole] }, { roles: [{ ...exampleRole, dailyWork: [...exampleRole.dailyWork, duty] }] }, 'added'],
    ['a new main duty', { roles: [exampleRole] }, { roles: [{ ...exampleRole, mainWork: [...exampleRole.mainWork, duty] }] }, 'added'],
    [
      'a duty in other words',
      { roles: [{ ...exampleRole, mainWork: [duty] }] },
      { roles: [{ ...exampleRole, mainWork: [{ ...duty, text: other }] }] },
      'changed',
    ],
    ['a standard in other words', {}, { standards: [{ ...examplePlaybook.standards![0], text: other }] }, 'changed'],
  ])('%s', (_, before, after, change) => {
    expect(breaking(before, after)).toEqual([[change, true]]);
  });

  test('cases of knowledge, and names, ask for nothing', () => {
    const told = (text: object) => ({ knowledge: [{ ...exampleKnowledge, cases: [{ id: 'a', kind: 'positive', title: name, text }] }] });
    expect(breaking(told(name), told(other))).toEqual([['changed', false]]);
    expect(breaking({ roles: [exampleRole] }, { roles: [{ ...exampleRole, name: other }] })).toEqual([['changed', false]]);
  });
});

test('a rule change or an event of no day is refused, not passed over', () => {
  const reviewed = { reviewedAt: parseDay('2026-01-01') };
  const change = { id: 'c', topics: ['x'], effectiveFrom: '2026/05/01' } as unknown as RuleChange;
  const notDay = expect.objectContaining({ code: 'day/not-day' });
  expect(() => reviewStatus(reviewed, { today: day, ruleChanges: [change] })).toThrow(notDay);
  expect(() => reviewStatus({ ...reviewed, topics: ['y'] }, { today: day, ruleChanges: [change] })).toThrow(notDay);
  expect(() => reviewStatus(reviewed, { today: day, events: [{ event: 'x', on: '2026/05/01' as never }] })).toThrow(notDay);
});

test.each<[string, unknown, string]>([
  ['a field that is one long text', { path: [], fields: [{ field: 'x'.repeat(300_000), after: 1 }] }, 'shape/not-list'],
  ['a field of 101 names', { path: [], fields: [{ field: Array(101).fill('a'), after: 1 }] }, 'limit/exceeded'],
  ['a field that is no text', { path: [], fields: [{ field: [1], after: 1 }] }, 'playbook/not-text'],
  ['a path of 101 names', { path: Array(101).fill('a'), fields: [] }, 'limit/exceeded'],
  ['a path that is a text', { path: 'sops', fields: [] }, 'shape/not-list'],
  ['fields that are no list', { path: [], fields: 1 }, 'shape/not-list'],
])('a difference with %s is refused', (_, change, code) => {
  expect(() => applyDiff(examplePlaybook, [{ change: 'changed', breaking: true, ...(change as object) } as PlaybookChange])).toThrow(
    expect.objectContaining({ code }),
  );
});

test('ENG-25 · who has read a later version is missing, but not outdated', () => {
  const members = ['a', 'b', 'c', 'd'].map((id) => ({ id, roles: [] }));
  const signOffs = [
    ['a', '1.9'],
    ['b', '1.11'],
    ['c', '1.10.0.1'],
    ['d', 'draft'],
  ].map(([member, version]) => ({ member: member!, of: 'handbook', version: version!, at: parseInstant('2026-11-01T10:00:00+08:00') }));
  expect(signOffReport({ id: 'handbook', version: '1.10' }, members, signOffs)).toEqual({
    signed: [],
    missing: ['a', 'b', 'c', 'd'],
    outdated: ['a', 'd'],
  });
});

describe('whatever comes in, nothing but a coded error comes out', () => {
  const fail = () => {
    throw new Error('broken');
  };
  const broken = () => new Proxy([], { get: fail, getPrototypeOf: fail, ownKeys: fail });
  const { proxy: revoked, revoke } = Proxy.revocable([], {});
  revoke();

  test.each<[string, (list: never) => unknown]>([
    ['resolve', (list) => resolve(examplePlaybook, list, {})],
    ['applyDiff', (list) => applyDiff(examplePlaybook, list)],
    ['impactOf changes', (list) => impactOf(list, [])],
    ['impactOf runs', (list) => impactOf([], list)],
    ['signOffReport members', (list) => signOffReport({ id: 'a', version: '1' }, list, [])],
    ['signOffReport sign-offs', (list) => signOffReport({ id: 'a', version: '1' }, [], list)],
    ['checkCategories', (list) => checkCategories(list)],
    ['checkChanges', (list) => checkChanges(list)],
    ['checkImprovements', (list) => checkImprovements(list)],
    ['checkInsights', (list) => checkInsights(list)],
    ['checkPersonas', (list) => checkPersonas(list, day)],
    ['checkSegments', (list) => checkSegments(list, [])],
    ['checkSegments strategies', (list) => checkSegments([], list)],
    ['nextReviewDay', (list) => nextReviewDay(list)],
    ['earliestEnds', (list) => earliestEnds(list, [])],
    ['earliestEnds days', (list) => earliestEnds({ tasks: [], before: [[]], order: [0] }, list)],
    ['checkCondition', (list) => checkCondition('/when', list)],
    ['checkCondition path', (list) => checkCondition(list, { fact: 'a', known: true })],
  ])('%s', (_, work) => {
    for (const list of [broken(), revoked, null, Symbol('x'), 1n])
      expect(() => work(list as never)).toThrow(expect.objectContaining({ name: 'ZhangguiError' }));
  });

  test.each([0, -3, 0.5, 121, Number.NaN])('a review every %d months', (reviewEveryMonths) => {
    expect(() => nextReviewDay({ reviewedAt: day, reviewEveryMonths })).toThrow(expect.objectContaining({ code: 'day/not-count' }));
  });
});
