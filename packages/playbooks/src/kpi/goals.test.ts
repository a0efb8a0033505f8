import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cascadeOf } from './cascadeOf.js';
import { checkSmart } from './checkSmart.js';
import { checkSourcing } from './checkSourcing.js';
import type { Kpi } from './kpi.js';
import { goalValue, parseGoal } from './parseGoal.js';
import { checkReports, type ReportTemplate } from './reportTemplate.js';

const refused = (code: string) => expect.objectContaining({ code });

test('PLAN-03 · “sell more” says what, but neither how much nor until when', () => {
  const { passed, findings } = checkSmart({ metric: 'gmv', target: '提升销量' });
  expect(passed).toEqual(['specific']);
  expect(findings.map(({ rule }) => rule)).toEqual([
    'goal/not-measurable',
    'goal/not-assigned',
    'goal/not-achievable',
    'goal/not-time-bound',
  ]);
});

test('PLAN-03 · a full goal passes five of five', () => {
  const goal = {
    metric: 'gmv',
    target: 1_200_000,
    unit: '元',
    owner: 'operator',
    due: '2026-12-31',
    feasibility: '去年同期 100 万，今年多两场直播',
  };
  expect(checkSmart(goal)).toEqual({ passed: ['specific', 'measurable', 'assigned', 'achievable', 'time-bound'], findings: [] });
  expect(checkSmart({ ...goal, due: '2026-02-30', unit: ' ' }).passed).toEqual(['specific', 'assigned', 'achievable']);
});

test('SHOP-09 · 2.5 % more of 3 % is 3.075 % or 5.5 %: the goal has to say which', () => {
  expect(() => parseGoal('+2.5%')).toThrow(refused('goal/ambiguous-percent'));
  expect(goalValue(0.03, parseGoal('+2.5%', { basis: 'relative' }))).toBe(0.03075);
  expect(goalValue(0.03, parseGoal('+2.5%', { basis: 'points' }))).toBe(0.055);
});

test.each([
  ['转化率提升2.5个百分点', 0.025, 'points'],
  ['转化率相对提升 2.5％', 0.025, 'relative'],
  ['退款率下降1百分点', -0.01, 'points'],
  ['-0.5pp', -0.005, 'points'],
] as const)('SHOP-09 · “%s” says it itself', (text, change, basis) => {
  expect(parseGoal(text)).toEqual({ change, basis });
  expect(parseGoal(text, { basis })).toEqual({ change, basis });
  expect(() => parseGoal(text, { basis: basis === 'points' ? 'relative' : 'points' })).toThrow(refused('goal/ambiguous-percent'));
});

test.each(['提升很多', '从2%到3%', '+1234567890%', '', '1'.repeat(201), null, 3])('SHOP-09 · %j is no goal', (text) => {
  expect(() => parseGoal(text as never, { basis: 'points' })).toThrow(refused('goal/not-goal'));
});

const target = { minMargin: 0.3, maxMargin: 0.45 };
test.each([
  ['below', 0.28, ['sourcing/margin-below-target']],
  ['inside', 0.35, []],
  ['on the lower end', 0.3, []],
  ['on the upper end', 0.45, []],
  ['above', 0.46, ['sourcing/margin-above-target']],
  ['not known', null, ['sourcing/not-known']],
])('PLAN-20 · the gross margin lies within the target: %s', (_, grossMargin, rules) => {
  expect(checkSourcing({ stableSupply: true, competitivePrice: true, grossMargin }, target).map(({ rule }) => rule)).toEqual(rules);
});

test('PLAN-20 · steady supply and a price that competes are asked for as well', () => {
  const check = (stableSupply: boolean | null, competitivePrice: boolean | null) =>
    checkSourcing({ stableSupply, competitivePrice, grossMargin: 0.35 }, target).map(({ rule, at }) => [rule, at!.path]);
  expect(check(false, false)).toEqual([
    ['sourcing/unstable-supply', '/stableSupply'],
    ['sourcing/price-not-competitive', '/competitivePrice'],
  ]);
  expect(check(null, null)).toEqual([
    ['sourcing/not-known', '/stableSupply'],
    ['sourcing/not-known', '/competitivePrice'],
  ]);
});

test('KPI-09 · a KPI of the shop that no role contributes to is carried by nobody', () => {
  const kpi = (id: string, contributesTo?: string): Kpi => ({
    id,
    name: { zh: id },
    metric: id,
    better: 'higher',
    unit: { zh: '元' },
    target: 1,
    ...(contributesTo && { contributesTo }),
  });
  expect(cascadeOf([kpi('store'), kpi('margin'), kpi('ads', 'store'), kpi('__proto__', 'store'), kpi('lost', 'nowhere')])).toEqual([
    { kpi: 'store', above: null, contributors: ['ads', '__proto__'] },
    { kpi: 'margin', above: null, contributors: [] },
    { kpi: 'ads', above: 'store', contributors: [] },
    { kpi: '__proto__', above: 'store', contributors: [] },
    { kpi: 'lost', above: 'nowhere', contributors: [] },
  ]);
});

const report = (
  period: ReportTemplate['period'],
  kpis: readonly string[],
  leavesOut: ReportTemplate['leavesOut'] = [],
): ReportTemplate => ({ id: period, name: { zh: period }, period, kpis, leavesOut });
const daily = report('day', ['gmv', 'visitors']);

test('DATA-16 · the month shows what the week shows, the week what the day shows', () => {
  const weekly = report('week', ['gmv', 'visitors', 'refund_rate']);
  expect(checkReports([daily, weekly, report('month', ['gmv', 'visitors', 'refund_rate', 'repurchase_rate'])])).toEqual([]);
  expect(checkReports([report('month', ['gmv', 'refund_rate']), daily, weekly]).map(({ params, at }) => [params['kpi'], at!.path])).toEqual(
    [['visitors', '/0/kpis']],
  );
});

test('DATA-16 · what is left out on purpose says why', () => {
  expect(checkReports([daily, report('week', ['gmv'], [{ kpi: 'visitors', why: { zh: '周报看月均' } }])])).toEqual([]);
  expect(checkReports([daily, report('week', ['gmv'], [{ kpi: 'visitors', why: { zh: ' ' } }])])).toHaveLength(1);
  expect(() => checkReports([report('year' as never, [])])).toThrow(refused('option/unknown'));
});

test('whatever comes in, there is an answer or a coded error', () => {
  const some = fc.oneof(fc.anything(), fc.array(fc.anything()), fc.string());
  fc.assert(
    fc.property(some, some, (a, b) => {
      const [given, other] = [a as never, b as never];
      const calls = [
        () => checkSmart(given),
        () => parseGoal(given, other),
        () => goalValue(given, other),
        () => checkSourcing(given, other),
        () => cascadeOf(given),
        () => checkReports(given),
      ];
      for (const call of calls) {
        try {
          call();
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      }
    }),
    { numRuns: 300 },
  );
});
