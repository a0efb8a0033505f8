import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkIncentives, incentiveFor } from './incentiveFor.js';
import type { IncentiveBand } from './kpi.js';

const bands: readonly IncentiveBand[] = [
  { fromScore: 100, kind: 'reward', name: { zh: '奖金' } },
  { fromScore: 80, kind: 'keep', name: { zh: '保持' } },
  { fromScore: 60, kind: 'improvement', name: { zh: '改进' }, plan: [{ zh: '每周一次辅导' }] },
];

test.each([
  [105, 'reward'],
  [100, 'reward'],
  [99.999, 'keep'],
  [70, 'improvement'],
])('KPI-02 · a score of %d is in the band %s, whatever the order of the bands', (score, kind) => {
  expect(incentiveFor(score, bands)!.kind).toBe(kind);
  expect(incentiveFor(score, [...bands].reverse())!.kind).toBe(kind);
});

test('KPI-02 · below all bands, or without a score, there is none', () => {
  expect([incentiveFor(59, bands), incentiveFor(null, bands), incentiveFor(1, [])]).toEqual([null, null, null]);
});

test.each([{}, { plan: [] }, { plan: [{ zh: '' }, { zh: ' ' }] }])('KPI-02 · an improvement without a plan is an error: %j', (more) => {
  const bad: IncentiveBand[] = [{ fromScore: 60, kind: 'improvement', name: { zh: '改进' }, ...more }];
  expect(() => incentiveFor(70, bad)).toThrow(expect.objectContaining({ code: 'incentive/no-plan', params: { band: '改进' } }));
  expect(checkIncentives(bad)).toEqual([{ rule: 'incentive/no-plan', severity: 'error', params: {}, at: { path: '/0/plan' } }]);
});

test('KPI-02 · a band without a plan and without a name is refused all the same', () => {
  const nameless = [{ fromScore: 60, kind: 'improvement' }] as unknown as IncentiveBand[];
  expect(() => incentiveFor(70, nameless)).toThrow(expect.objectContaining({ code: 'incentive/no-plan', params: { band: 'undefined' } }));
});

test('of two bands from the same score the first counts', () => {
  const twice: IncentiveBand[] = [
    { fromScore: 80, kind: 'keep', name: { zh: '保持' } },
    { fromScore: 80, kind: 'reward', name: { zh: '奖金' } },
  ];
  expect(incentiveFor(80, twice)!.kind).toBe('keep');
});

test('a band whose score is no number is found, the first one too', () => {
  const nowhere = { ...bands[0]!, fromScore: Number.NaN };
  const at = (index: number) => ({ rule: 'incentive/not-quantified', severity: 'error', params: {}, at: { path: `/${index}/fromScore` } });
  expect(checkIncentives([nowhere, bands[1]!])).toEqual([at(0)]);
  expect(checkIncentives([bands[0]!, { ...bands[1]!, fromScore: '80' as never }])).toEqual([at(1)]);
});

test('bands go from the highest score to the lowest', () => {
  expect(checkIncentives(bands)).toEqual([]);
  expect(checkIncentives([bands[1]!, bands[0]!, bands[0]!])).toEqual([
    { rule: 'incentive/not-falling', severity: 'error', params: {}, at: { path: '/1/fromScore' } },
    { rule: 'incentive/not-falling', severity: 'error', params: {}, at: { path: '/2/fromScore' } },
  ]);
});

const hostile = {
  get kind(): never {
    throw new Error('no');
  },
  get fromScore(): never {
    throw new Error('no');
  },
};
test.each<[string, () => unknown, string, object]>([
  ['no list of bands', () => incentiveFor(1, null as never), 'shape/not-list', { path: '/bands', value: 'null' }],
  ['no list of bands to check', () => checkIncentives('高' as never), 'shape/not-list', { path: '/bands', value: '高' }],
  ['a band that is none', () => checkIncentives([bands[0]!, null as never]), 'shape/not-object', { path: '/bands/1', value: 'null' }],
  ['a band that cannot be read', () => incentiveFor(1, [hostile as never]), 'shape/not-object', { path: '/bands', value: 'object' }],
  [
    'a band to check that cannot be read',
    () => checkIncentives([hostile as never]),
    'shape/not-object',
    { path: '/bands', value: 'object' },
  ],
  ['a score in words', () => incentiveFor('优' as never, bands), 'playbook/not-number', { path: '/score', value: '优' }],
  [
    'a band from nowhere',
    () => incentiveFor(1, [{ ...bands[0]!, fromScore: null as never }]),
    'playbook/not-number',
    { path: '/bands/fromScore', value: 'null' },
  ],
])('bands that cannot be read are refused, and where: %s', (_, read, code, params) => {
  expect(read).toThrow(expect.objectContaining({ name: 'ZhangguiError', code, params }));
});

test('whatever comes in, there is a band or a coded error', () => {
  const some = fc.array(
    fc.oneof(fc.record({ fromScore: fc.oneof(fc.integer(), fc.anything()), kind: fc.constantFrom('improvement', 'keep') }), fc.anything()),
  );
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.anything()), fc.oneof(some, fc.anything()), (score, given) => {
      for (const call of [() => incentiveFor(score as never, given as never), () => checkIncentives(given as never)]) {
        try {
          call();
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      }
    }),
  );
});
