import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MetricUnit } from '../metric/metric.js';
import type { Group, GroupSide } from './group.js';
import { innerMix } from './innerMix.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

function group(id: string, before: GroupSide, after: GroupSide): Group {
  return { id, before, after };
}

test('every group does better, and the mean falls: more of the cheap ones', () => {
  const groups = [
    group('直播', { count: 100, total: 500_000 }, { count: 300, total: 1_530_000 }),
    group('搜索', { count: 100, total: 1_500_000 }, { count: 100, total: 1_520_000 }),
  ];
  const answer = innerMix(groups, { of: 'mean', unit: 'fen' });
  expect(answer).toMatchObject({ before: 10_000, after: 7625, change: -2375, inner: 125, mix: -2500, gap: null });
  expect(answer.groups).toEqual([
    { id: '直播', inner: 75, mix: -656, amount: -581 },
    { id: '搜索', inner: 50, mix: -1844, amount: -1794 },
  ]);
});

test('of the total: at the old count, and at the new mean', () => {
  const groups = [group('all', { count: 10, mean: 2000 }, { count: 12, mean: 2500 })];
  expect(innerMix(groups, { of: 'total', unit: 'fen' })).toMatchObject({ before: 20_000, after: 30_000, inner: 5000, mix: 5000 });
});

test.each<[string, GroupSide, GroupSide, number, number]>([
  ['a new group is mix', { count: 0, total: 0 }, { count: 5, total: 700 }, 0, 700],
  ['a group that is gone is mix', { count: 5, total: 700 }, { count: 0, total: 0 }, 0, -700],
  ['an amount without a count is mix', { count: 0, total: 20 }, { count: 0, total: 50 }, 0, 30],
])('of the total: %s', (_, before, after, inner, mix) => {
  expect(innerMix([group('one', before, after)], { of: 'total', unit: 'fen' })).toMatchObject({ inner, mix, change: inner + mix });
});

test.each<[string, Group[], 'total' | 'mean', string]>([
  ['a figure that is not known', [group('a', { count: 1, total: null }, { count: 1, total: 5 })], 'total', 'unknown-input'],
  ['a count that is not known', [group('a', { count: 1, mean: 2 }, { count: null, mean: 5 })], 'mean', 'unknown-input'],
  ['a mean over nothing', [group('a', { count: 0, total: 0 }, { count: 1, total: 5 })], 'mean', 'over-nothing'],
  ['no groups', [], 'mean', 'over-nothing'],
])('there is no number: %s', (_, groups, of, gap) => {
  expect(innerMix(groups, { of, unit: 'fen' })).toMatchObject({ before: null, after: null, change: null, groups: [], gap });
});

test('no groups make no total, and it does not change', () => {
  expect(innerMix([], { of: 'total', unit: 'fen' })).toMatchObject({ before: 0, after: 0, change: 0, inner: 0, mix: 0 });
});

test.each<[string, unknown, unknown, string]>([
  ['a count below zero', [group('a', { count: -1, total: 0 }, { count: 1, total: 1 })], { of: 'mean', unit: 'fen' }, 'decompose/not-count'],
  ['a text', [group('a', { count: 1, total: '5' as never }, { count: 1, total: 1 })], { of: 'mean', unit: 'fen' }, 'decompose/not-number'],
  [
    'neither total nor mean',
    [group('a', { count: 1 } as never, { count: 1, total: 1 })],
    { of: 'mean', unit: 'fen' },
    'decompose/not-number',
  ],
  ['no side', [{ id: 'a', before: null, after: null }], { of: 'mean', unit: 'fen' }, 'shape/not-object'],
  ['no unit', [], { of: 'mean' }, 'option/unknown'],
  ['no reading', [], { unit: 'fen' }, 'option/unknown'],
  ['no list', null, { of: 'mean', unit: 'fen' }, 'shape/not-list'],
  ['no options', [], undefined, 'shape/not-object'],
])('refuses %s', (_, groups, options, code) => {
  expect(() => innerMix(groups as Group[], options as never)).toThrow(refused(code));
});

const side = fc.record({ count: fc.nat(1000), total: fc.integer({ min: -50_000, max: 1_000_000 }) });
const anyGroups = fc.array(fc.record({ id: fc.string(), before: side, after: side }), { minLength: 1, maxLength: 8 });

/** The same in plain fractions of doubles, group by group. */
function oracle(groups: readonly Group[], of: 'total' | 'mean'): number[] {
  type Known = { readonly count: number; readonly total: number };
  const all = groups.map(({ before, after }) => [before as Known, after as Known] as const);
  const [n, m] = [all.reduce((sum, [b]) => sum + b.count, 0), all.reduce((sum, [, a]) => sum + a.count, 0)];
  const last = all.reduce((sum, [, a]) => sum + a.total, 0) / m;
  return all.flatMap(([b, a]) => {
    const hasBoth = b.count > 0 && a.count > 0;
    if (of === 'total') {
      const inner = hasBoth ? b.count * (a.total / a.count - b.total / b.count) : 0;
      return [inner, a.total - b.total - inner];
    }
    const inner = hasBoth ? (a.count / m) * (a.total / a.count - b.total / b.count) : 0;
    return [inner, a.total / m - b.total / n - inner - (a.count / m - b.count / n) * last];
  });
}

test('parts add up to the change exactly, each within a 分 or the last digits of the exact one', () => {
  fc.assert(
    fc.property(
      anyGroups,
      fc.constantFrom('total' as const, 'mean' as const),
      fc.constantFrom<MetricUnit>('fen', 'average'),
      (groups, of, unit) => {
        const answer = innerMix(groups, { of, unit });
        fc.pre(answer.gap === null);
        const parts = answer.groups.flatMap(({ inner, mix }) => [inner, mix]);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(answer.change);
        expect(answer.inner! + answer.mix!).toBe(answer.change);
        const expected = oracle(groups, of);
        const size = expected.reduce((sum, part) => sum + Math.abs(part), 0);
        parts.forEach((part, place) => {
          expect(Math.abs(part - expected[place]!)).toBeLessThanOrEqual((unit === 'fen' ? 1 : 0) + size * 1e-11);
          expect(Object.is(part, -0)).toBe(false);
        });
      },
    ),
  );
});

test('whatever comes in, there is an answer or a coded error', () => {
  const any = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  const anySide = fc.oneof(any, fc.record({ count: any, total: any }));
  const groups = fc.oneof(any, fc.array(fc.oneof(any, fc.record({ id: any, before: anySide, after: anySide }))));
  fc.assert(
    fc.property(groups, fc.oneof(any, fc.record({ of: fc.constant('mean'), unit: fc.constant('fen') })), (given, options) => {
      try {
        innerMix(given as Group[], options as never);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
  );
});
