import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gmv } from '../catalog/gmv.js';
import { grossMargin } from '../catalog/grossMargin.js';
import { payConversionByBuyer } from '../catalog/payConversionByBuyer.js';
import { payingBuyers } from '../catalog/payingBuyers.js';
import { stockPiecesOnHand } from '../catalog/stockPiecesOnHand.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import type { Formula } from '../formula/formula.js';
import type { Metric, MetricUnit } from '../metric/metric.js';
import { type DrillRow, drillDown } from './drillDown.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

function metric(formula: Formula, unit: MetricUnit = 'average'): Metric {
  return { id: 'test', name: { zh: '试', en: 'Test' }, unit, better: 'context', formula, additivity: 'additive' };
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

test('客单价 over 400 goods: what each did to it is less than a 分, and is told', () => {
  const rows = (more: number) =>
    Array.from({ length: 400 }, (_, k) => ({ sku: `${k}`, half: k < 200 ? 'a' : 'b', paidFen: 1000 + (k < 200 ? more : 0), buyers: 10 }));
  const { before, after, change, dimensions } = drillDown(valuePerBuyer, { before: rows(0), after: rows(10), by: ['sku', 'half'] });
  expect([before, after, change]).toEqual([100, 100.5, 0.5]);
  expect(dimensions.map(({ by, unevenness }) => [by, unevenness])).toEqual([
    ['sku', 0.25],
    ['half', 0.25],
  ]);
  expect(dimensions[0]!.members[0]).toMatchObject({
    member: '0',
    before: 100,
    after: 101,
    mix: 0,
    inner: expect.closeTo(1 / 400, 15) as number,
  });
  expect(dimensions[1]!.members.map(({ member, amount }) => [member, amount])).toEqual([
    ['a', 0.5],
    ['b', 0],
  ]);
});

test('unevenness is reckoned of the exact amounts, and dimensions that tell the same keep their order', () => {
  const third = metric(['a', '÷', 3], 'fen');
  const before = [
    { x: 'p', y: 'q', a: 1 },
    { x: 'q', y: 'p', a: 1 },
  ];
  const after = [
    { x: 'p', y: 'q', a: 3 },
    { x: 'q', y: 'p', a: 1 },
  ];
  const { dimensions } = drillDown(third, { before, after, by: ['y', 'x'] });
  expect(dimensions.map(({ by, unevenness }) => [by, unevenness])).toEqual([
    ['y', 1 / 3],
    ['x', 1 / 3],
  ]);
});

test('where there was nothing, all of the change is uneven', () => {
  const { dimensions } = drillDown(gmv, {
    before: [],
    after: [
      { d: 'x', paidFen: 5 },
      { d: 'y', paidFen: 3 },
    ],
    by: ['d'],
  });
  expect(dimensions[0]).toMatchObject({
    unevenness: 4,
    members: [
      { member: 'x', amount: 5 },
      { member: 'y', amount: 3 },
    ],
  });
});

test('no rows on either side change nothing', () => {
  expect(drillDown(gmv, { before: [], after: [], by: ['d'] })).toEqual({
    before: 0,
    after: 0,
    change: 0,
    dimensions: [{ by: 'd', unevenness: 0, members: [] }],
    gap: null,
  });
});

test('a ratio whose members count nothing, or less than nothing, on a side', () => {
  const ratio = metric(['a', '÷', 'b']);
  const before = [
    { d: 'x', a: 5, b: 0 },
    { d: 'y', a: 5, b: 2 },
    { d: 'z', a: -1, b: -1 },
  ];
  const after = [
    { d: 'x', a: 6, b: 2 },
    { d: 'y', a: 5, b: 2 },
    { d: 'z', a: -3, b: -1 },
  ];
  const { before: was, after: is, change, dimensions } = drillDown(ratio, { before, after, by: ['d'] });
  expect([was, is, change]).toEqual([9, 8 / 3, expect.closeTo(8 / 3 - 9, 12)]);
  const { members } = dimensions[0]!;
  expect(members.map(({ member, before: from, after: to }) => [member, from, to])).toEqual(
    expect.arrayContaining([
      ['x', null, 3],
      ['y', 2.5, 2.5],
      ['z', 1, 3],
    ]),
  );
  expect(members.find(({ member }) => member === 'x')!.inner).toBe(0);
  expect(members.find(({ member }) => member === 'z')!.inner).toBeCloseTo((-1 / 3) * (3 - 1), 12);
  expect(members.reduce((sum, { amount }) => sum + amount, 0)).toBe(change);
});

test('hours and pieces with decimals are as exact', () => {
  const before = [
    { d: 'x', a: 0.1, b: 0.5 },
    { d: 'y', a: 0.2, b: 0.25 },
  ];
  const after = [
    { d: 'x', a: 0.3, b: 0.5 },
    { d: 'y', a: 0.3, b: 0.25 },
  ];
  const { before: was, after: is, dimensions } = drillDown(metric(['a', '÷', 'b']), { before, after, by: ['d'] });
  expect([was, is]).toEqual([0.4, 0.8]);
  expect(dimensions[0]!.members.map(({ member, before: from, after: to }) => [member, from, to])).toEqual([
    ['x', 0.2, 0.6],
    ['y', 0.8, 1.2],
  ]);
  expect(dimensions[0]!.unevenness).toBeCloseTo(2 / 15, 15);
});

test('names that every object has are no members', () => {
  const { dimensions } = drillDown(gmv, { before: [{ paidFen: 1 }], after: [{ paidFen: 2 }], by: ['constructor', '__proto__'] });
  expect(dimensions.flatMap(({ members }) => members.map(({ member }) => member))).toEqual([null, null]);
});

test('people are not added up: one of them may stand in two rows', () => {
  const rows = [
    { d: 'live', buyers: 1 },
    { d: 'search', buyers: 1 },
  ];
  expect(() => drillDown(payingBuyers, { before: rows, after: rows, by: ['d'] })).toThrow(
    expect.objectContaining({ code: 'decompose/not-additive', params: { metric: 'paying_buyers' } }),
  );
  // the shop knows that in these rows everybody stands once
  expect(drillDown({ ...payingBuyers, additivity: 'additive' }, { before: rows, after: rows, by: ['d'] }).after).toBe(2);
});

const stock = (...days: readonly (string | null)[]) => days.map((day, k) => ({ day, sku: `${k}`, stockPieces: 100 }));
test.each<[string, DrillRow[], DrillRow[], string | undefined, number | null]>([
  ['one day on each side', stock('2026-10-31', '2026-10-31'), stock('2026-11-30'), 'day', -100],
  ['no rows on a side', [], stock('2026-11-30'), 'day', 100],
  ['two days on a side', stock('2026-10-30', '2026-10-31'), stock('2026-11-30'), 'day', null],
  ['two days on the other side', stock('2026-10-31'), stock('2026-11-29', '2026-11-30'), 'day', null],
  ['a row without its day', stock('2026-10-31', null), stock('2026-11-30'), 'day', null],
  ['nobody says which day', stock('2026-10-31'), stock('2026-11-30'), undefined, null],
])('stock adds up within a day: %s', (_, before, after, day, change) => {
  const drill = () => drillDown(stockPiecesOnHand, { before, after, by: ['sku'], ...(day === undefined ? {} : { day }) });
  if (change === null) expect(drill).toThrow(refused('decompose/not-additive'));
  else expect(drill().change).toBe(change);
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
  ['times a sum of numbers', ['a', '×', [2, '+', 1]], true],
  ['a number of a sum, each summand so many times', [['a', '×', [1, '+', 1]], '+', ['b', '÷', [3, '-', 1]]], true],
  ['a product of inputs', ['a', '×', 'b'], false],
  ['over a product and a sum', ['a', '÷', [['a', '×', 'b'], '+', 'c']], false],
  ['a summand over nothing', [[['a', '×', 2], '÷', 0], '+', 'b'], false],
  ['times what is over nothing', ['a', '×', [[1, '÷', 0], '+', 1]], false],
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
  [
    'an unknown input in one row of many',
    ['a', '÷', 'b'],
    [
      { a: 1, b: null },
      { a: 1, b: 1 },
    ],
    'unknown-input',
  ],
])('there is no number: %s', (_, formula, before, gap) => {
  const answer = drillDown(metric(formula), { before, after: [{ a: 1, b: 1 }], by: ['d'] });
  expect(answer).toEqual({ before: null, after: null, change: null, dimensions: [], gap });
});

test('a ratio that is over nothing in the end', () => {
  const rows = [{ d: 'x', a: 1, b: 1 }];
  expect(drillDown(metric(['a', '÷', 'b']), { before: rows, after: [{ d: 'x', a: 1, b: 0 }], by: ['d'] }).gap).toBe('over-nothing');
});

test.each<[string, unknown, string]>([
  ['a member that is no text', { before: [{ a: 1, d: 7 }] }, 'decompose/not-member'],
  ['an input left out', { before: [{ d: 'x' }] }, 'metric/missing-input'],
  ['no row', { before: [null] }, 'metric/missing-input'],
  ['a dimension that is no text', { by: [7] }, 'decompose/not-member'],
  ['a day that is no text', { day: 7 }, 'decompose/not-member'],
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

test('a margin is drilled only where the shop has one, and a member without one shows none', () => {
  const row = (goods: string, paidFen: number, refundFen: number, goodsCostFen: number) => ({
    ...{ goods, paidFen, refundFen, goodsCostFen, returnedCostFen: 0 },
  });
  const good = [row('x', 200, 50, 90), row('y', 200, 0, 100)];
  expect(drillDown(grossMargin, { before: [row('x', 100, 200, 150)], after: good, by: ['goods'] })).toMatchObject({
    change: null,
    gap: 'not-positive',
  });
  const { gap, dimensions, change } = drillDown(grossMargin, {
    before: [row('x', 100, 200, 50), row('y', 300, 0, 100)],
    after: good,
    by: ['goods'],
  });
  expect(gap).toBeNull();
  const members = dimensions[0]!.members;
  expect(members.find(({ member }) => member === 'x')).toMatchObject({ before: null, after: 0.4 });
  expect(members.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(change!, 12);
});
