import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecomposeMethod } from './decompose.js';
import { type FunnelStep, funnelChange } from './funnelChange.js';

type Row = readonly [id: string, before: number | null, after: number | null];

function steps(...rows: Row[]): FunnelStep[] {
  return rows.map(([id, before, after]) => ({ id, before, after }));
}

test('from the first step to the last: half the visitors, a better page, a dearer basket', () => {
  const funnel = steps(['曝光', 1000, 500], ['点击', 100, 100], ['成交', 10, 10], ['金额', 5000, 8000]);
  const answer = funnelChange(funnel, { unit: 'fen', method: 'sequential' });
  expect(answer.parts.map(({ input, amount }) => [input, amount])).toEqual([
    ['曝光', -2500],
    ['点击', 2500],
    ['成交', 0],
    ['金额', 3000],
  ]);
  expect(funnelChange(funnel, { unit: 'fen' })).toMatchObject({ method: 'lmdi', before: 5000, after: 8000, change: 3000, ratio: 1.6 });
});

test.each<[string, FunnelStep[], readonly number[]]>([
  ['all is lost at the second step', steps(['a', 100, 100], ['b', 10, 0], ['c', 5, 0]), [0, -5, 0]],
  ['all comes at the second step', steps(['a', 100, 200], ['b', 0, 10], ['c', 0, 5]), [0, 5, 0]],
  ['nothing, neither before nor after', steps(['a', 0, 0], ['b', 0, 0]), [0, 0]],
  ['one step', steps(['a', 3, 5]), [2]],
  ['two steps of one name', steps(['a', 10, 20], ['a', 10, 20]), [10, 0]],
  ['no step', [], []],
])('%s', (_, funnel, amounts) => {
  expect(funnelChange(funnel, { unit: 'count' }).parts.map(({ amount }) => amount)).toEqual(amounts);
});

test.each<[string, FunnelStep[], string]>([
  ['a step is not known', steps(['a', 1, 2], ['b', null, 1]), 'unknown-input'],
  ['a step is not known after', steps(['a', 1, 2], ['b', 1, null]), 'unknown-input'],
  ['a step is not known, and something is over nothing', steps(['a', 0, 2], ['b', 1, null]), 'unknown-input'],
  ['something over nothing', steps(['a', 0, 2], ['b', 1, 1]), 'over-nothing'],
  ['something over nothing after', steps(['a', 2, 0], ['b', 1, 1]), 'over-nothing'],
  ['not known first, but later', steps(['a', 1, null], ['b', 1, 1]), 'unknown-input'],
])('there is no number: %s', (_, funnel, gap) => {
  expect(funnelChange(funnel, { unit: 'count' })).toMatchObject({ change: null, parts: [], gap });
});

test('a step over nothing has the rate of the other side, by any method', () => {
  const [none, some] = [steps(['a', 100, 200], ['b', 0, 10], ['c', 0, 5]), steps(['a', 200, 100], ['b', 10, 0], ['c', 5, 0])];
  for (const method of ['sequential', 'shapley'] as const) {
    expect(funnelChange(none, { unit: 'average', method }).parts[2]!.amount).toBe(0);
    expect(funnelChange(some, { unit: 'average', method }).parts[2]!.amount).toBe(0);
  }
});

test('a funnel has at most 32 steps', () => {
  const long = Array.from({ length: 33 }, (_, k): FunnelStep => ({ id: `${k}`, before: 100 - k, after: 200 - k }));
  expect(funnelChange(long.slice(1), { unit: 'count', method: 'shapley' }).parts).toHaveLength(32);
  expect(() => funnelChange(long, { unit: 'count' })).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
});

test('steps add up to the change of the last one', () => {
  const side = fc.integer({ min: 1, max: 10_000 });
  const funnels = fc.array(fc.record({ id: fc.string(), before: side, after: side }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(funnels, fc.constantFrom<DecomposeMethod>('lmdi', 'sequential', 'shapley'), (funnel, method) => {
      const { parts, change } = funnelChange(funnel, { unit: 'fen', method });
      const last = funnel.at(-1)!;
      expect(change).toBe(last.after - last.before);
      expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(change);
    }),
  );
});

test('whatever comes in, there is an answer or a coded error', () => {
  const any = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  fc.assert(
    fc.property(
      fc.oneof(any, fc.array(fc.record({ id: any, before: any, after: any }))),
      fc.oneof(any, fc.constant({ unit: 'fen' })),
      (given, options) => {
        try {
          funnelChange(given as FunnelStep[], options as never);
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      },
    ),
  );
});

test('a funnel without steps has no number', () => {
  expect(funnelChange([], { unit: 'count' })).toMatchObject({ before: null, after: null, change: null, parts: [], gap: 'unknown-input' });
});
