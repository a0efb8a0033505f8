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

test('thousands of channels: inner and mix of all are the exact sums, rounded, not the sums of what was rounded', () => {
  // each channel's own mean rises by 40 分, each by four hundredths of a 分 of the whole
  const means = Array.from({ length: 1000 }, (_, k) => {
    const total = 100_000 + (k % 2 ? 20_000 : -20_000);
    return group(`${k}`, { count: 10, total }, { count: 10, total: total + 400 });
  });
  expect(innerMix(means, { of: 'mean', unit: 'fen' })).toMatchObject({ change: 40, inner: 40, mix: 0 });
  // 0.4 分 of the change are inner in every group, 0.6 分 mix
  const totals = Array.from({ length: 1000 }, (_, k) => group(`${k}`, { count: 2, total: 0 }, { count: 5, total: 1 }));
  const answer = innerMix(totals, { of: 'total', unit: 'fen' });
  expect(answer).toMatchObject({ change: 1000, inner: 400, mix: 600 });
  expect(answer.groups.every(({ amount }) => amount === 1)).toBe(true);
  expect(answer.groups.filter(({ inner }) => inner === 1)).toHaveLength(400);
});

test('rows of one channel are one channel', () => {
  const rows = [
    group('直播', { count: 1, total: 100 }, { count: 0, total: 0 }),
    group('搜索', { count: 2, total: 100 }, { count: 2, total: 200 }),
    group('直播', { count: 2.5, total: 150 }, { count: 7, total: 140 }),
  ];
  const joined = [group('直播', { count: 3.5, total: 250 }, { count: 7, total: 140 }), rows[1]!];
  for (const of of ['total', 'mean'] as const) expect(innerMix(rows, { of, unit: 'fen' })).toEqual(innerMix(joined, { of, unit: 'fen' }));
  expect(innerMix(rows, { of: 'total', unit: 'fen' }).groups.map(({ id, amount }) => [id, amount])).toEqual([
    ['直播', -110],
    ['搜索', 100],
  ]);
});

test('sums of rows that are no safe integers any more are still exact', () => {
  const rows = [0, 1, 2].map(() => group('a', { count: 2 ** 52, mean: 1 }, { count: 2 ** 52, mean: 3 }));
  const { groups, change } = innerMix(rows, { of: 'total', unit: 'count' });
  expect(change).toBe(6 * 2 ** 52);
  expect(groups).toEqual([{ id: 'a', inner: 6 * 2 ** 52, mix: 0, amount: 6 * 2 ** 52 }]);
});

test('means and counts that are no whole numbers', () => {
  const groups = [
    group('a', { count: 0.5, mean: 10.25 }, { count: 1.5, mean: 20.5 }),
    group('b', { count: 1e-3, mean: 1e3 }, { count: 0.001, total: 2 }),
  ];
  expect(innerMix(groups, { of: 'total', unit: 'average' })).toMatchObject({
    before: 6.125,
    after: 32.75,
    change: 26.625,
    inner: 6.125,
    mix: 20.5,
  });
});

test('figures far from one, either way, in the same answer', () => {
  const groups = [group('a', { count: 1, total: 1e-300 }, { count: 2, total: 4e-300 })];
  const { change, inner, mix } = innerMix(groups, { of: 'total', unit: 'average' });
  expect([change, inner, mix]).toEqual([3e-300, expect.closeTo(1e-300, 310), expect.closeTo(2e-300, 310)]);
  expect(inner! + mix!).toBe(change);
  expect(inner! / change!).toBeCloseTo(1 / 3, 12);
  const large = [group('a', { count: 1, total: 1e300 }, { count: 2, total: 4e300 })];
  expect(innerMix(large, { of: 'total', unit: 'average' }).inner! / 3e300).toBeCloseTo(1 / 3, 12);
});

test('a total that was half a loss and is half a gain rounds to two: a whole part is then one off', () => {
  const one = [group('a', { count: 1, total: -0.5 }, { count: 1, total: 0.5 })];
  expect(innerMix(one, { of: 'total', unit: 'fen' })).toMatchObject({ before: -1, after: 1, change: 2, inner: 2, mix: 0 });
});

test.each<[string, Group[], 'total' | 'mean', string]>([
  ['a figure that is not known', [group('a', { count: 1, total: null }, { count: 1, total: 5 })], 'total', 'unknown-input'],
  ['a count that is not known', [group('a', { count: 1, mean: 2 }, { count: null, mean: 5 })], 'mean', 'unknown-input'],
  ['a mean over nothing', [group('a', { count: 0, total: 0 }, { count: 1, total: 5 })], 'mean', 'over-nothing'],
  ['a mean over nothing after', [group('a', { count: 1, total: 5 }, { count: 0, total: 0 })], 'mean', 'over-nothing'],
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
  [
    'an id that is no text',
    [group(7 as never, { count: 1, total: 1 }, { count: 1, total: 1 })],
    { of: 'mean', unit: 'fen' },
    'decompose/not-member',
  ],
  ['no group', [null], { of: 'mean', unit: 'fen' }, 'shape/not-object'],
  [
    'a count that is a text',
    [group('a', { count: '1' as never, total: 1 }, { count: 1, total: 1 })],
    { of: 'mean', unit: 'fen' },
    'decompose/not-count',
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
const anyGroups = fc.uniqueArray(fc.record({ id: fc.string(), before: side, after: side }), {
  minLength: 1,
  maxLength: 8,
  selector: ({ id }) => id,
});

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

test('of the total: every group has its own change, and inner and mix over all are the nearest to the exact sums', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const answer = innerMix(groups, { of: 'total', unit: 'fen' });
      const parts = oracle(groups, 'total');
      const inner = parts.reduce((sum, part, place) => (place % 2 ? sum : sum + part), 0);
      expect(Math.abs(answer.inner! - inner)).toBeLessThan(0.5 + 1e-6);
      expect(answer.groups.reduce((sum, one) => sum + one.inner, 0)).toBe(answer.inner);
      expect(answer.groups.reduce((sum, one) => sum + one.mix, 0)).toBe(answer.mix);
      answer.groups.forEach(({ amount }, place) => {
        const { before, after } = groups[place]! as { before: { total: number }; after: { total: number } };
        expect(amount).toBe(after.total - before.total);
      });
    }),
  );
});

test('of the mean: inner and mix over all are the exact sums, rounded up or down, and so is every group’s amount', () => {
  fc.assert(
    fc.property(anyGroups, fc.constantFrom<MetricUnit>('fen', 'average'), (groups, unit) => {
      const answer = innerMix(groups, { of: 'mean', unit });
      fc.pre(answer.gap === null);
      const parts = oracle(groups, 'mean');
      const size = parts.reduce((sum, part) => sum + Math.abs(part), 0);
      const near = (unit === 'fen' ? 1 : 0) + size * 1e-11;
      const inner = parts.reduce((sum, part, place) => (place % 2 ? sum : sum + part), 0);
      expect(Math.abs(answer.inner! - inner)).toBeLessThanOrEqual(near);
      expect(answer.groups.reduce((sum, one) => sum + one.inner, 0)).toBe(answer.inner);
      expect(answer.groups.reduce((sum, one) => sum + one.mix, 0)).toBe(answer.mix);
      answer.groups.forEach(({ amount, inner: own, mix }, place) => {
        expect(amount).toBe(own + mix);
        expect(Math.abs(amount - parts[2 * place]! - parts[2 * place + 1]!)).toBeLessThanOrEqual(near);
      });
    }),
  );
});

test('the sign of all totals turned is the sign of all parts turned', () => {
  fc.assert(
    fc.property(anyGroups, fc.constantFrom('total' as const, 'mean' as const), (groups, of) => {
      const turned = (one: GroupSide) => ({ count: one.count, total: 0 - (one as { total: number }).total });
      const there = innerMix(groups, { of, unit: 'fen' });
      const mirror = innerMix(
        groups.map(({ id, before, after }) => group(id, turned(before), turned(after))),
        { of, unit: 'fen' },
      );
      expect(mirror.groups).toEqual(
        there.groups.map(({ id, inner, mix, amount }) => ({ id, inner: 0 - inner, mix: 0 - mix, amount: 0 - amount })),
      );
    }),
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
