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

test.each([{}, { plan: [] }])('KPI-02 · an improvement without a plan is an error: %j', (more) => {
  const bad: IncentiveBand[] = [{ fromScore: 60, kind: 'improvement', name: { zh: '改进' }, ...more }];
  expect(() => incentiveFor(70, bad)).toThrow(expect.objectContaining({ code: 'incentive/no-plan', params: { band: '改进' } }));
  expect(checkIncentives(bad).map(({ rule, at }) => [rule, at!.path])).toEqual([['incentive/no-plan', '/0/plan']]);
});

test('bands go from the highest score to the lowest', () => {
  expect(checkIncentives(bands)).toEqual([]);
  expect(checkIncentives([bands[1]!, bands[0]!, bands[0]!]).map(({ rule, at }) => [rule, at!.path])).toEqual([
    ['incentive/not-falling', '/1/fromScore'],
    ['incentive/not-falling', '/2/fromScore'],
  ]);
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
