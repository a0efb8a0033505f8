import { type Day, parseDay, renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCategories } from './checkCategories.js';
import { changeKinds, checkChanges } from './checkChanges.js';
import { checkImprovements } from './checkImprovements.js';
import { checkInsights } from './checkInsights.js';
import { checkPersonas } from './checkPersonas.js';
import { checkSegments } from './checkSegments.js';
import { nounRuleTexts } from './nounRuleTexts.js';

const name = { zh: '名称' };
const rules = (findings: readonly { readonly rule: string; readonly severity: string }[]) =>
  findings.map(({ rule, severity }) => [rule, severity]);

test('PLAN-18 · a category without a status is a warning, one that is given up without a metric an error', () => {
  const cups = { id: 'cups', name };
  expect(rules(checkCategories([cups]))).toEqual([['category/no-status', 'warning']]);
  expect(
    rules(
      checkCategories([
        { ...cups, status: 'retire' },
        { ...cups, status: 'retire', evidence: [' '] },
      ]),
    ),
  ).toEqual([
    ['category/no-evidence', 'error'],
    ['category/no-evidence', 'error'],
  ]);
  expect(
    checkCategories([
      { ...cups, status: 'hero' },
      { ...cups, status: 'retire', evidence: ['sell_through_rate'] },
    ]),
  ).toEqual([]);
});

test('PLAN-22 · an insight with four of five dimensions names the missing one', () => {
  const notes = { salesStructure: name, customers: name, priceBands: name, hotSkus: name };
  const findings = checkInsights([{ category: 'cups', notes }]);
  expect(findings.map((finding) => renderFinding(finding, { messages: nounRuleTexts, locale: 'zh' }))).toEqual([
    '品类“cups”的洞察缺季节性波动（seasons）',
  ]);
  expect(checkInsights([{ category: 'cups', notes: { ...notes, seasons: name } }])).toEqual([]);
});

test('RISK-10 · a change without a way back is an error, for all three kinds of changes', () => {
  for (const kind of changeKinds) {
    const change = { id: 'c', kind, name, assessment: name, control: name };
    expect(rules(checkChanges([change]))).toEqual([['change/no-rollback', 'error']]);
    expect(checkChanges([{ ...change, rollback: name }])).toEqual([]);
  }
  expect(checkChanges([{ id: 'c', kind: 'promotion', name }]).map(({ rule }) => rule)).toEqual([
    'change/no-assessment',
    'change/no-control',
    'change/no-rollback',
  ]);
});

test('DATA-09 · an improvement without a day to look again is an open loop', () => {
  const item = { id: 'a', text: name, kpi: 'click-rate', baseline: 0 };
  expect(rules(checkImprovements([item]))).toEqual([['loop/open', 'error']]);
  expect(checkImprovements([{ ...item, reviewOn: '2026-12-01' }])).toEqual([]);
});

test('GOV-04 · an improvement that names no KPI is no closed loop', () => {
  expect(checkImprovements([{ id: 'a', text: name, baseline: 1, reviewOn: '2026-12-01' }])).toMatchObject([
    { rule: 'loop/open', params: { lacks: 'kpi' } },
  ]);
});

test('USER-05 · every segment has a strategy', () => {
  const strategy = { id: 's', segments: ['sleeping'], text: name };
  expect(checkSegments(['sleeping', 'new'], [strategy])).toMatchObject([{ rule: 'segment/no-strategy', params: { segment: 'new' } }]);
  expect(checkSegments(['sleeping', 'new'], [strategy, { ...strategy, segments: ['new'] }])).toEqual([]);
});

test('USER-10 · a persona of 13 months ago is stale', () => {
  const persona = (updatedAt: string) => [{ id: 'p', updatedAt: updatedAt as Day }];
  expect(rules(checkPersonas(persona('2025-10-22'), parseDay('2026-11-22')))).toEqual([['persona/stale', 'warning']]);
  expect(checkPersonas(persona('2025-11-22'), parseDay('2026-11-22'))).toEqual([]);
});

test('whatever comes in, nothing but a coded error comes out', () => {
  const checkers = [
    checkCategories,
    checkChanges,
    checkImprovements,
    checkInsights,
    (list: never) => checkPersonas(list, parseDay('2026-11-22')),
    (list: never) => checkSegments(['a'], list),
  ];
  const item = fc.oneof(
    fc.anything(),
    fc.record({
      id: fc.anything(),
      segments: fc.anything(),
      notes: fc.anything(),
      kind: fc.constant('promotion'),
      rollback: fc.anything(),
      updatedAt: fc.anything(),
    }),
  );
  const law = fc.property(fc.oneof(fc.array(item), fc.anything()), fc.constantFrom(...checkers), (given, check) => {
    try {
      expect(Array.isArray(check(given as never))).toBe(true);
    } catch (error) {
      expect(error).toEqual(expect.objectContaining({ name: 'ZhangguiError' }));
    }
  });
  fc.assert(law);
});
