import { isZhangguiError, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDecision } from './checkDecision.js';
import { checkProductMix } from './checkProductMix.js';
import { checkSkuPortfolio } from './checkSkuPortfolio.js';
import { checkLifecycleSops, lifecycleStage, lifecycleStages } from './lifecycleStage.js';
import { purchaseCycleDays } from './purchaseCycleDays.js';
import { rankSuppliers } from './rankSuppliers.js';
import { selectionSignal } from './selectionSignal.js';
import { shelfDecision } from './shelfDecision.js';

test.each([
  ['a tenth short', { traffic: 0.3, profit: 0.5, image: 0.1 }, [['mix/not-100%', { sum: 0.9 }]]],
  ['whole', { traffic: 0.3, profit: 0.5, image: 0.2 }, []],
  ['0.1 + 0.2 + 0.7 is whole', { traffic: 0.1, profit: 0.2, image: 0.7 }, []],
  ['a millionth too much', { traffic: 0.1, profit: 0.2, image: 0.700001 }, [['mix/not-100%', { sum: 1.000001 }]]],
  ['one is missing', { traffic: 0.3, profit: 0.7 }, [['mix/missing-role', { role: 'image' }]]],
  ['one is none', { traffic: -0.5, profit: 1, image: 0.5 }, [['mix/not-share', { role: 'traffic' }]]],
])('PROD-04 · traffic, profit and image goods add up to all: %s', (_, shares, expected) => {
  expect(checkProductMix(shares as never).map(({ rule, params }) => [rule, params])).toEqual(expected);
});

const limits = { maxVariation: 0.3, minCompetition: 0.2, maxCompetition: 0.7 };
test.each([
  ['steady demand, medium competition', 0.1, 0.5, 'recommended'],
  ['demand that jumps', 0.9, 0.5, 'unstable-demand'],
  ['nobody sells it', 0.1, 0.1, 'too-little-competition'],
  ['everybody sells it', 0.1, 0.8, 'too-much-competition'],
  ['on all limits', 0.3, 0.7, 'recommended'],
  ['demand not known', null, 0.5, 'unknown'],
  ['competition not known', 0.1, null, 'unknown'],
  ['one that is known is enough to say no', 0.9, null, 'unstable-demand'],
])('PROD-05 · a category for a start: %s', (_, demandVariation, competition, signal) => {
  expect(selectionSignal({ demandVariation, competition }, limits)).toBe(signal);
});

test('PROD-10 · who delivers on time and gives credit comes first', () => {
  const supplier = (id: string, onTimeRate: number | null, creditDays: number | null) => ({ id, onTimeRate, creditDays });
  const given = [
    supplier('unknown', null, 90),
    supplier('B', 0.8, 0),
    supplier('A', 0.98, 30),
    supplier('C', 0.98, 45),
    supplier('D', 0.98, 45),
  ];
  expect(rankSuppliers([given[1]!, given[2]!]).map(({ id }) => id)).toEqual(['A', 'B']);
  expect(rankSuppliers(given).map(({ id }) => id)).toEqual(['C', 'D', 'A', 'B', 'unknown']);
});

test.each([
  ['nothing', [], ['decision/no-evidence']],
  ['a figure only', [{ kind: 'metric', source: 'search_heat' }], ['decision/no-market-source']],
  ['the market only', [{ kind: 'market', source: '行业报告' }], ['decision/no-metric']],
  ['a source without a name', [{ kind: 'metric', source: ' ' }], ['decision/no-evidence']],
  [
    'both',
    [
      { kind: 'market', source: '行业报告' },
      { kind: 'metric', source: 'search_heat' },
    ],
    [],
  ],
] as const)('PROD-29 · a choice of goods rests on figures and on the market: %s', (_, evidence, rules) => {
  expect(checkDecision({ id: 'sunscreen', evidence }).map(({ rule }) => rule)).toEqual(rules);
});

test('PROD-34 · 51 SKUs of 50, two alike, and a need that nobody meets', () => {
  const skus = Array.from({ length: 51 }, (_, at) => ({ id: `s${at}`, attributes: { size: at }, needs: at === 0 ? ['通勤'] : [] }));
  expect(checkSkuPortfolio(skus, { maxSkus: 50 }).map(({ rule, severity, params }) => [rule, severity, params])).toEqual([
    ['sku/too-many', 'warning', { count: 51, limit: 50 }],
  ]);
  const twins = [
    ...skus.slice(0, 2),
    { id: 'twin', attributes: { size: 1 } },
    { id: 'text', attributes: { size: '1' } },
    { id: 'bare', attributes: {} },
    { id: 'bare2', attributes: {} },
  ];
  expect(
    checkSkuPortfolio(twins, { maxSkus: 50, needs: ['通勤', '户外'] }).map(({ rule, at, params }) => [rule, at!.path, params]),
  ).toEqual([
    ['sku/need-not-covered', '', { need: '户外' }],
    ['sku/homogeneous', '/2', { sku: 'twin', other: 's1' }],
  ]);
});

test('PROD-34 · the order in which attributes are written makes no difference', () => {
  const skus = [
    { id: 'a', attributes: { 颜色: '红', 容量: 500 } },
    { id: 'b', attributes: { 容量: 500, 颜色: '红' } },
  ];
  expect(checkSkuPortfolio(skus, { maxSkus: 50 }).map(({ rule }) => rule)).toEqual(['sku/homogeneous']);
});

test.each([
  [0, false, false, 'delist', 'no-sales-out-of-season'],
  [0, false, true, 'keep', 'campaign'],
  [0, true, false, 'watch', 'no-sales-in-season'],
  [1, false, false, 'keep', 'sales'],
  [null, false, false, 'watch', 'not-known'],
  [0, null, false, 'watch', 'not-known'],
  [0, false, null, 'watch', 'not-known'],
] as const)('PROD-49 · sold %j, in season %j, in a campaign %j: %s (%s)', (sold, inSeason, inCampaign, decision, reason) => {
  expect(shelfDecision({ sold, inSeason, inCampaign })).toEqual({ decision, reason });
});

const stages = { newDays: 30, growth: 0.3, decline: 0.3 };
test.each([
  ['ten days old', 10, [1, 100], 'new'],
  ['a third more', 200, [100, 130], 'growth'],
  ['five in a hundred more', 200, [100, 105], 'mature'],
  ['five in a hundred less', 200, [100, 95], 'mature'],
  ['a third less', 200, [5, 100, 70], 'decline'],
  ['nearly a third more', 200, [1000, 1299], 'mature'],
  ['nothing the month before', 200, [0, 5], null],
  ['one month only', 200, [5], null],
])('PROD-50 · the stage of a product: %s', (_, ageDays, monthlySales, stage) => {
  expect(lifecycleStage({ ageDays, monthlySales }, stages)).toBe(stage);
});

test('PROD-50 · every stage has something to do', () => {
  const sops = Object.fromEntries(lifecycleStages.map((stage) => [stage, [`sop-${stage}`]]));
  expect(checkLifecycleSops(sops)).toEqual([]);
  expect(checkLifecycleSops({ ...sops, decline: [] }).map(({ rule, params }) => [rule, params])).toEqual([
    ['lifecycle/no-sop', { stage: 'decline' }],
  ]);
});

test('ADD-32 · ordered on 1 June, received on 8 June: 7 days', () => {
  expect(purchaseCycleDays(parseDay('2026-06-01'), parseDay('2026-06-08'))).toBe(7);
  expect(purchaseCycleDays(parseDay('2026-06-01'), null)).toBeNull();
});

test('whatever comes in, there is an answer or a coded error', () => {
  const some = fc.oneof(
    fc.anything(),
    fc.array(fc.oneof(fc.anything(), fc.record({ id: fc.anything(), attributes: fc.anything(), onTimeRate: fc.anything() }))),
    fc.record({
      monthlySales: fc.array(fc.anything()),
      ageDays: fc.constant(99),
      evidence: fc.array(fc.anything()),
      traffic: fc.anything(),
    }),
  );
  fc.assert(
    fc.property(some, fc.oneof(some, fc.constant({ ...stages, ...limits, maxSkus: 1 })), (a, b) => {
      const [given, other] = [a as never, b as never];
      const calls = [
        () => checkProductMix(given),
        () => selectionSignal(given, other),
        () => rankSuppliers(given),
        () => checkDecision(given),
        () => checkSkuPortfolio(given, other),
        () => shelfDecision(given),
        () => lifecycleStage(given, other),
        () => checkLifecycleSops(given),
        () => purchaseCycleDays(given, other),
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
