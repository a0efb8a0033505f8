import { isZhangguiError, renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKpi } from './checkKpi.js';
import type { Kpi } from './kpi.js';
import { kpiRuleTexts } from './kpiRuleTexts.js';
import { meetsTarget } from './meetsTarget.js';
import { milestoneBack } from './milestoneBack.js';

const kpi = (id: string, better: Kpi['better'], unit: string, target: number): Kpi => ({
  id,
  name: { zh: id },
  metric: id,
  better,
  unit: { zh: unit },
  target,
});

test('KPI-01 · sales, conversion, good reviews and reply time are numbers with a unit and a direction', () => {
  const four = [
    kpi('销售额', 'higher', '元', 100000),
    kpi('转化率', 'higher', '%', 0.03),
    kpi('好评率', 'higher', '%', 0.95),
    kpi('人均回复时长', 'lower', '秒', 30),
  ];
  expect(four.map(checkKpi)).toEqual([[], [], [], []]);
  expect(four.map(({ better, target }) => meetsTarget({ better, target }, target * 2))).toEqual([true, true, true, false]);
  const [finding] = checkKpi({ ...four[2]!, target: '提升' as never });
  expect([finding!.rule, finding!.severity, finding!.at]).toEqual(['kpi/not-quantified', 'error', { path: '/target' }]);
  expect(renderFinding(finding!, { messages: kpiRuleTexts, locale: 'zh' })).toBe('指标“好评率”的目标不是数字');
});

test('a KPI without a direction or a unit cannot be measured', () => {
  const bare = { id: 'a', name: { zh: 'a' }, metric: 'a', target: Number.NaN, milestones: [1, null], better: 'more' };
  expect(checkKpi(bare as never).map(({ rule, at }) => [rule, at!.path])).toEqual([
    ['kpi/not-quantified', '/target'],
    ['kpi/not-quantified', '/milestones/1'],
    ['kpi/not-directed', '/better'],
    ['kpi/no-unit', '/unit'],
  ]);
});

test.each([
  ['going back', 'higher', 40, [10, 30, 20], 2],
  ['to the target', 'higher', 30, [10, 20, 30], null],
  ['beyond it', 'higher', 25, [10, 20, 30], 2],
  ['standing still', 'higher', 25, [10, 10], null],
  ['downwards', 'lower', 10, [40, 20, 10], null],
  ['downwards and up again', 'lower', 10, [40, 20, 30], 2],
  ['none', 'higher', 10, undefined, null],
  ['all beyond it', 'lower', 10, [9, 8], 1],
  ['the second one falls back', 'higher', 40, [30, 10, 20], 1],
  ['the only one is beyond it', 'higher', 40, [50], 0],
  ['an empty list', 'higher', 40, [], null],
] as const)('DATA-21 · milestones never lead away from the target: %s', (_, better, target, milestones, back) => {
  expect(milestoneBack({ better, target, ...(milestones && { milestones }) })).toBe(back);
});

test.each([
  ['CS-03 · 90 of 100 replies within 30 seconds', 'higher', 0.9, 0.9, true],
  ['CS-03 · 89 of 100', 'higher', 0.9, 0.89, false],
  ['CS-17 · 30 of 100 buyers came back', 'higher', 0.3, 0.3, true],
  ['CS-17 · 29 of 100', 'higher', 0.3, 0.29, false],
  ['a reply time on the line', 'lower', 30, 30, true],
  ['no value', 'lower', 30, null, null],
] as const)('%s', (_, better, target, actual, met) => {
  expect(meetsTarget({ better, target }, actual)).toBe(met);
});

test.each<[string, () => unknown, string, object]>([
  ['no KPI to check', () => checkKpi(null as never), 'shape/not-object', { path: '/kpi', value: 'null' }],
  ['no KPI with milestones', () => milestoneBack(null as never), 'shape/not-object', { path: '/kpi', value: 'null' }],
  ['no KPI to reach', () => meetsTarget(undefined as never, 1), 'shape/not-object', { path: '/kpi', value: 'undefined' }],
  [
    'an open direction',
    () => meetsTarget({ better: 'more' as never, target: 1 }, 1),
    'option/unknown',
    { option: 'better', value: 'more', allowed: 'higher lower' },
  ],
  ['no target', () => meetsTarget({ better: 'higher', target: Number.NaN }, 1), 'playbook/not-number', { path: '/bound', value: 'NaN' }],
  [
    'a value in words',
    () => meetsTarget({ better: 'higher', target: 1 }, '很多' as never),
    'playbook/not-number',
    { path: '/actual', value: '很多' },
  ],
])('what cannot be measured is refused, and where: %s', (_, measure, code, params) => {
  expect(measure).toThrow(expect.objectContaining({ name: 'ZhangguiError', code, params }));
});

test('whatever comes in, there is an answer or a coded error', () => {
  const some = fc.record({
    target: fc.anything(),
    better: fc.anything(),
    unit: fc.anything(),
    milestones: fc.oneof(fc.array(fc.anything()), fc.anything()),
  });
  fc.assert(
    fc.property(fc.oneof(some, fc.anything()), fc.anything(), (given, value) => {
      for (const call of [
        () => checkKpi(given as never),
        () => milestoneBack(given as never),
        () => meetsTarget(given as never, value as never),
      ]) {
        try {
          call();
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      }
    }),
  );
});
