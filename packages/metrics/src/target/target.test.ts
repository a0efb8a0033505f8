import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activeSkuRate } from '../catalog/activeSkuRate.js';
import { creatorRoi } from '../catalog/creatorRoi.js';
import { grossMargin } from '../catalog/grossMargin.js';
import { compute } from '../metric/compute.js';
import { compareWithTarget } from './compareWithTarget.js';
import { handbookActiveSkuTarget } from './handbookActiveSkuTarget.js';
import type { MetricTarget } from './metricTarget.js';
import { reachesTarget } from './reachesTarget.js';
import { reinvestDecision } from './reinvestDecision.js';

test('CAMP-20 · a SKU group with a margin of 30 % is 5 points below its target of 35 %', () => {
  const groups = [
    { id: 'dresses', paidFen: 100_000, refundFen: 0, goodsCostFen: 70_000, returnedCostFen: 0 },
    { id: 'shirts', paidFen: 110_000, refundFen: 10_000, goodsCostFen: 60_000, returnedCostFen: 0 },
    { id: 'new', paidFen: 0, refundFen: 0, goodsCostFen: 0, returnedCostFen: 0 },
  ];
  const target: MetricTarget = { is: 'at-least', value: 0.35 };
  expect(groups.map((group) => compareWithTarget(compute(grossMargin, group), target))).toEqual([
    { reached: false, gap: -0.05, points: -5 },
    { reached: true, gap: 0.05, points: 5 },
    { reached: null, gap: null, points: null },
  ]);
});

test('KOL-03 · a creator who brings 5 for each 元 is asked again where 3 is enough, one who brings 2 is not', () => {
  const decide = (creatorPaidFen: number, creatorFeeFen: number) =>
    reinvestDecision(compute(creatorRoi, { creatorPaidFen, creatorFeeFen }), { threshold: 3 });
  expect(compute(creatorRoi, { creatorPaidFen: 5_000_000, creatorFeeFen: 1_000_000 })).toBe(5);
  expect(decide(5_000_000, 1_000_000)).toBe('reinvest');
  expect(decide(2_000_000, 1_000_000)).toBe('stop');
  expect(decide(3_000_000, 1_000_000)).toBe('reinvest');
  expect(decide(5_000_000, 0)).toBe(null);
});

test('TREE-15 · 80 of 100 goods with a sale reach the target of 80 %, 79 do not', () => {
  const reaches = (skusSold: number, skusOnSale: number) =>
    reachesTarget(compute(activeSkuRate, { skusSold, skusOnSale }), handbookActiveSkuTarget.value);
  expect([reaches(80, 100), reaches(79, 100), reaches(0, 0)]).toEqual([true, false, null]);
});

test.each<[MetricTarget['is'], [under: boolean, at: boolean, over: boolean]]>([
  ['at-least', [false, true, true]],
  ['more-than', [false, false, true]],
  ['at-most', [true, true, false]],
  ['less-than', [true, false, false]],
])('T28 · %s says on which side the number itself is', (is, expected) => {
  expect([59, 60, 61].map((value) => reachesTarget(value, { is, value: 60 }))).toEqual(expected);
});

test('a gap in points is whole where both have whole percentages', () => {
  const percentage = fc.integer({ min: -10_000, max: 10_000 });
  fc.assert(
    fc.property(percentage, percentage, (value, target) => {
      const { gap, points, reached } = compareWithTarget(value / 100, { is: 'at-least', value: target / 100 });
      expect(points).toBe(value - target);
      expect(gap).toBe((value - target) / 100);
      expect(reached).toBe(value >= target);
    }),
  );
});

test.each<[string, unknown, unknown, string, string]>([
  ['no target', 1, null, 'target/not-target', 'undefined'],
  ['another comparison', 1, { is: '>=', value: 1 }, 'target/not-target', '>='],
  ['a target as text', 1, { is: 'at-least', value: '1' }, 'target/not-target', '1'],
  ['a target that is no number', 1, { is: 'at-least', value: Number.NaN }, 'target/not-target', 'NaN'],
  ['a target without an end', 1, { is: 'at-least', value: Number.NEGATIVE_INFINITY }, 'target/not-target', '-Infinity'],
  ['a value that is no number', Number.NaN, { is: 'at-least', value: 1 }, 'target/not-number', 'NaN'],
  ['a value as text', '1', { is: 'at-least', value: 1 }, 'target/not-number', '1'],
  ['a gap that no double holds', 1e308, { is: 'at-least', value: -1e308 }, 'target/not-number', 'Infinity'],
  ['no target where there is no value', null, {}, 'target/not-target', 'undefined'],
])('refuses %s', (_, value, target, code, shown) => {
  expect(() => compareWithTarget(value as number, target as MetricTarget)).toThrow(
    expect.objectContaining({ name: 'ZhangguiError', code, params: { value: shown } }),
  );
});

test('a decision without a threshold is refused', () => {
  for (const options of [{}, null, undefined])
    expect(() => reinvestDecision(3, options as never)).toThrow(
      expect.objectContaining({ code: 'target/not-target', params: { value: 'undefined' } }),
    );
});

test('whatever comes in, there is an answer or a coded error', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true });
  fc.assert(
    fc.property(anything, anything, (value, target) => {
      for (const call of [
        () => compareWithTarget(value as never, target as never),
        () => reinvestDecision(value as never, target as never),
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
