import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gmv } from '../catalog/gmv.js';
import { payConversionByBuyer } from '../catalog/payConversionByBuyer.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import type { Formula } from '../formula/formula.js';
import type { Metric, MetricUnit } from '../metric/metric.js';
import { type DrillRow, drillDown } from './drillDown.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

function metric(formula: Formula, unit: MetricUnit = 'average'): Metric {
  return { id: 'test', name: { zh: '试', en: 'Test' }, unit, better: 'context', formula };
}

test('the fall is in one channel, not in one city', () => {
  const before = [
    { channel: '直播', city: '甲', paidFen: 50_000 },
    { channel: '直播', city: '乙', paidFen: 50_000 },
    { channel: '搜索', city: '甲', paidFen: 20_000 },
    { channel: '搜索', city: '乙', paidFen: 20_000 },
  ];
  const after = before.map((row) => ({ ...row, paidFen: row.channel === '直播' ? 20_000 : 21_000 }));
  const answer = drillDown(gmv, { before, after, by: ['city', 'channel'] });
  expect(answer).toMatchObject({ before: 140_000, after: 82_000, change: -58_000, gap: null });
  expect(answer.dimensions.map(({ by, unevenness }) => [by, Math.round(unevenness)])).toEqual([
    ['channel', 18_571],
    ['city', 0],
  ]);
  expect(answer.dimensions[0]!.members).toEqual([
    { member: '直播', before: 100_000, after: 40_000, amount: -60_000, share: 60 / 58, inner: null, mix: null },
    { member: '搜索', before: 40_000, after: 42_000, amount: 2000, share: -2 / 58, inner: null, mix: null },
  ]);
});

test('a ratio is split into what members did and how many they are, never averaged', () => {
  const before = [
    { channel: 'a', visitors: 100, buyers: 10 },
    { channel: 'b', visitors: 100, buyers: 2 },
  ];
  const after = [
    { channel: 'a', visitors: 100, buyers: 10 },
    { channel: 'b', visitors: 300, buyers: 6 },
  ];
  const { change, dimensions } = drillDown(payConversionByBuyer, { before, after, by: ['channel'] });
  expect(change).toBe(-0.02);
  const [a, b] = dimensions[0]!.members;
  expect(a).toMatchObject({ member: 'a', before: 0.1, after: 0.1, inner: 0 });
  expect(b).toMatchObject({ member: 'b', before: 0.02, after: 0.02, inner: 0 });
  expect(a!.amount + b!.amount).toBe(change);
});

test('rows add up as decimals, past 2^53 and for members that are new, gone or not named', () => {
  const before = [{ by: 'gone', x: 0.1 }, { by: 'gone', x: 0.2 }, { x: 2 ** 53 }, { by: null, x: 1 }];
  const after = [{ by: 'new', x: 0.3 }, { x: 2 ** 53 }, { x: 2 }];
  const { change, dimensions } = drillDown(metric('x'), { before, after, by: ['by'] });
  expect(change).toBe(1);
  expect(dimensions[0]!.members.map(({ member, amount }) => [member, amount])).toEqual([
    [null, 1],
    ['gone', expect.closeTo(-0.3, 12)],
    ['new', expect.closeTo(0.3, 12)],
  ]);
});

test.each<[string, Formula, boolean]>([
  ['an input', 'a', true],
  ['a sum of inputs', [['a', '+', 'b'], '-', 'c'], true],
  ['so many per thousand', [['a', '×', 1000], '÷', 'b'], true],
  ['a part of itself', [['a', '-', 'b'], '÷', 'a'], true],
  ['a weighted sum', [['a', '×', 2], '+', ['b', '÷', 4]], true],
  ['a product of inputs', ['a', '×', 'b'], false],
  ['a sum of ratios', [['a', '÷', 'b'], '+', 'c'], false],
  ['a number more', ['a', '+', 1], false],
  ['a number over an input', [1, '÷', 'a'], false],
  ['a ratio of three', [['a', '÷', 'b'], '÷', 'c'], false],
  ['over no number', ['a', '÷', [1, '-', 1]], false],
  ['a number', 5, false],
])('whether rows add up: %s', (_, formula, does) => {
  const rows = [{ a: 1, b: 2, c: 3 }];
  const drill = () => drillDown(metric(formula), { before: rows, after: rows, by: ['d'] });
  if (does) expect(drill().change).toBe(0);
  else expect(drill).toThrow(refused('decompose/not-additive'));
});

test.each<[string, Formula, readonly DrillRow[], string]>([
  ['an unknown input', 'a', [{ a: null }], 'unknown-input'],
  ['a ratio over nothing', ['a', '÷', 'b'], [{ a: 0, b: 0 }], 'over-nothing'],
  ['a ratio of no rows', ['a', '÷', 'b'], [], 'over-nothing'],
])('there is no number: %s', (_, formula, before, gap) => {
  const answer = drillDown(metric(formula), { before, after: [{ a: 1, b: 1 }], by: ['d'] });
  expect(answer).toEqual({ before: null, after: null, change: null, dimensions: [], gap });
});

test.each<[string, unknown, string]>([
  ['a member that is no text', { before: [{ a: 1, d: 7 }] }, 'decompose/not-member'],
  ['an input left out', { before: [{ d: 'x' }] }, 'metric/missing-input'],
  ['no row', { before: [null] }, 'metric/missing-input'],
  ['a dimension that is no text', { by: [7] }, 'decompose/not-member'],
  ['no rows', { before: null }, 'shape/not-list'],
  ['no dimensions', { by: 'd' }, 'shape/not-list'],
  ['too many dimensions', { by: Array.from({ length: 51 }, () => 'd') }, 'limit/exceeded'],
])('refuses %s', (_, options, code) => {
  const full = { before: [], after: [], by: ['d'], ...(options as object) };
  expect(() => drillDown(metric('a'), full as never)).toThrow(refused(code));
  expect(() => drillDown(metric('a'), null as never)).toThrow(refused('shape/not-object'));
});

const row = fc.record({
  d: fc.constantFrom('x', 'y', 'z', null),
  e: fc.constantFrom('u', 'v'),
  paidFen: fc.nat(100_000),
  buyers: fc.nat(20),
});
const rows = fc.array(row, { minLength: 1, maxLength: 20 });

test('every dimension adds up to the change exactly, whatever the order of the rows', () => {
  fc.assert(
    fc.property(rows, rows, fc.constantFrom<Metric>(gmv, valuePerBuyer, metric(['paidFen', '÷', 'buyers'])), (before, after, of) => {
      const answer = drillDown(of, { before, after, by: ['d', 'e'] });
      fc.pre(answer.gap === null);
      for (const { members, unevenness } of answer.dimensions) {
        expect(members.reduce((sum, { amount }) => sum + amount, 0)).toBe(answer.change);
        expect(unevenness).toBeGreaterThanOrEqual(0);
        const sizes = members.map(({ amount }) => Math.abs(amount));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }
      const back = drillDown(of, { before: [...before].reverse(), after: [...after].reverse(), by: ['d', 'e'] });
      expect(back.change).toBe(answer.change);
    }),
  );
});

test('whatever comes in, there is an answer or a coded error', () => {
  const any = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  const list = fc.oneof(any, fc.array(fc.oneof(any, fc.record({ a: fc.oneof(any, fc.double()), d: any }))));
  const options = fc.oneof(any, fc.record({ before: list, after: list, by: fc.oneof(any, fc.constant(['d'])) }));
  fc.assert(
    fc.property(fc.oneof(any, fc.constant(metric('a'))), options, (one, other) => {
      try {
        drillDown(one as Metric, other as never);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
  );
});
