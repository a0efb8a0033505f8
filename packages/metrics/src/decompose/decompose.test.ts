import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTree } from '../../../../scripts/metrics/anyTree.js';
import { checkClose } from '../../../../scripts/metrics/closeDifference.js';
import { breakEvenRoi } from '../catalog/breakEvenRoi.js';
import { gmvByBuyer } from '../catalog/gmvByBuyer.js';
import { grossMargin } from '../catalog/grossMargin.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import type { Formula } from '../formula/formula.js';
import { compute } from '../metric/compute.js';
import type { Metric, MetricUnit } from '../metric/metric.js';
import { type DecomposeMethod, decompose } from './decompose.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

function metric(formula: Formula, unit: MetricUnit = 'average'): Metric {
  return { id: 'test', name: { zh: '试', en: 'Test' }, unit, better: 'context', formula };
}

type Figures = Readonly<Record<string, number | null>>;

function amounts(formula: Formula, before: Figures, after: Figures, method: DecomposeMethod = 'lmdi', unit: MetricUnit = 'average') {
  const { parts } = decompose(metric(formula, unit), { before, after, method });
  return Object.fromEntries(parts.map(({ input, amount }) => [input, amount]));
}

test('PLAN-14 · 流量×转化率×客单价: the change of the GMV goes to its three factors to the 分', () => {
  const before = { visitors: 10_000, payConversionByBuyer: 0.03, valuePerBuyer: 12_000 };
  const after = { visitors: 12_000, payConversionByBuyer: 0.025, valuePerBuyer: 13_000 };
  const byLmdi = decompose(gmvByBuyer, { before, after });
  expect(byLmdi).toMatchObject({ method: 'lmdi', before: 3_600_000, after: 3_900_000, change: 300_000, ratio: 13 / 12, gap: null });
  expect(byLmdi.parts).toEqual([
    { input: 'visitors', amount: 683_341, share: 683_341 / 300_000, ratio: 1.2 },
    { input: 'payConversionByBuyer', amount: -683_341, share: -683_341 / 300_000, ratio: 25 / 30 },
    { input: 'valuePerBuyer', amount: 300_000, share: 1, ratio: 13 / 12 },
  ]);
  const by = (method: DecomposeMethod) => decompose(gmvByBuyer, { before, after, method }).parts.map(({ amount }) => amount);
  expect(by('sequential')).toEqual([720_000, -720_000, 300_000]);
  expect(by('shapley')).toEqual([686_667, -688_333, 301_666]);
});

test('the order is the caller’s, and what is left out follows', () => {
  const [before, after] = [
    { visitors: 100, payConversionByBuyer: 0.1, valuePerBuyer: 1000 },
    { visitors: 200, payConversionByBuyer: 0.2, valuePerBuyer: 2000 },
  ];
  const { parts } = decompose(gmvByBuyer, { before, after, method: 'sequential', order: ['valuePerBuyer'] });
  expect(parts.map(({ input, amount }) => [input, amount])).toEqual([
    ['visitors', 20_000],
    ['payConversionByBuyer', 40_000],
    ['valuePerBuyer', 10_000],
  ]);
});

const overItself = (input: string): Formula => [[[input, '×', 'b'], '+', 0], '÷', input];
const twice: Formula = [['a', '-', 'b'], '÷', 'a'];
test.each<[string, Formula, Figures, Figures, Record<string, number>]>([
  [
    'a total that stayed shows what made up for what',
    ['a', '×', 'b'],
    { a: 10, b: 20 },
    { a: 20, b: 10 },
    { a: 200 * Math.LN2, b: -200 * Math.LN2 },
  ],
  [
    'a factor that is a sum passes its part on',
    [['a', '+', 'b'], '×', 'c'],
    { a: 1, b: 2, c: 4 },
    { a: 2, b: 1, c: 4 },
    { a: 4, b: -4, c: 0 },
  ],
  [
    'a sum in a product that stayed',
    [['a', '-', 'b'], '×', 'c'],
    { a: 3, b: 1, c: 4 },
    { a: 4, b: 2, c: 8 },
    { a: 4 / Math.LN2, b: -4 / Math.LN2, c: 8 },
  ],
  ['a factor from zero brought it all', ['a', '×', 'b'], { a: 0, b: 3 }, { a: 5, b: 4 }, { a: 20, b: 0 }],
  ['a factor to zero took it all', ['a', '×', 'b'], { a: 5, b: 4 }, { a: 0, b: 3 }, { a: -20, b: 0 }],
  ['two from zero share it', [['a', '×', 'b'], '×', 'c'], { a: 0, b: 0, c: 7 }, { a: 2, b: 3, c: 9 }, { a: 27, b: 27, c: 0 }],
  [
    'two from zero share it, beside what else there is',
    [['a', '×', 'b'], '+', 'c'],
    { a: 0, b: 0, c: 7 },
    { a: 2, b: 3, c: 9 },
    { a: 3, b: 3, c: 2 },
  ],
  [
    'two to zero share it, beside what else there is',
    [['a', '×', 'b'], '+', 'c'],
    { a: 2, b: 3, c: 9 },
    { a: 0, b: 0, c: 7 },
    { a: -3, b: -3, c: -2 },
  ],
  ['one to zero, one from zero', ['a', '×', 'b'], { a: 0, b: 3 }, { a: 5, b: 0 }, { a: 0, b: 0 }],
  ['zero stays zero', ['a', '×', 'b'], { a: 0, b: 3 }, { a: 0, b: 4 }, { a: 0, b: 0 }],
  ['a zero sum that is made of others', [['a', '-', 'b'], '×', 'c'], { a: 1, b: 1, c: 5 }, { a: 2, b: 2, c: 5 }, { a: 5, b: -5, c: 0 }],
  [
    'a zero sum times what grows',
    [['a', '-', 'b'], '×', 'c'],
    { a: 1, b: 1, c: 5 },
    { a: 2, b: 2, c: 10 },
    { a: 5 / Math.LN2, b: -5 / Math.LN2, c: 0 },
  ],
  ['a zero sum that becomes something', [['a', '-', 'b'], '×', 'c'], { a: 1, b: 1, c: 5 }, { a: 4, b: 2, c: 10 }, { a: 30, b: -10, c: 0 }],
  ['losses on both sides', ['a', '×', 'b'], { a: -10, b: 20 }, { a: -20, b: 20 }, { a: -200, b: 0 }],
  ['a factor alone may change its sign', ['a', '×', 'b'], { a: -10, b: 20 }, { a: 5, b: 20 }, { a: 300, b: 0 }],
  ['a divisor alone may change its sign', ['b', '÷', 'a'], { b: 20, a: -10 }, { b: 20, a: 5 }, { b: 0, a: 6 }],
  ['an input in two places that stayed', twice, { a: 5, b: 3 }, { a: 5, b: 1 }, { a: 0, b: 0.4 }],
  ['a square', ['a', '×', 'a'], { a: 2 }, { a: 3 }, { a: 5 }],
  ['an input over itself', ['a', '÷', 'a'], { a: 2 }, { a: 3 }, { a: 0 }],
  [
    'places that cancel but for the last bits',
    [overItself('a'), '+', overItself('c')],
    { a: 3, b: 5, c: 2 },
    { a: 7, b: 5, c: 9 },
    { a: 0, b: 0, c: 0 },
  ],
  ['a product over its factors', [overItself('a'), '÷', 'b'], { a: 3, b: 5 }, { a: 7, b: 11 }, { a: 0, b: 0 }],
  ['numbers alone', [1, '+', 2], {}, {}, {}],
])('LMDI: %s', (_, formula, before, after, expected) => {
  const given = amounts(formula, before, after);
  expect(Object.keys(given)).toEqual(Object.keys(expected));
  for (const [input, amount] of Object.entries(expected)) {
    expect(given[input]).toBeCloseTo(amount, 12);
    if (amount === 0) expect(given[input]).toBe(0);
  }
  expect(decompose(metric(formula), { before, after }).method).toBe('lmdi');
});

test('where a factor and another one change, one of them its sign, the answer is Shapley’s and says so', () => {
  const answer = decompose(metric(['a', '×', 'b']), { before: { a: -10, b: 20 }, after: { a: 5, b: 30 } });
  expect(answer).toMatchObject({ method: 'shapley', change: 350, ratio: null });
  expect(answer.parts.map(({ amount, ratio }) => [amount, ratio])).toEqual([
    [375, null],
    [-25, null],
  ]);
});

test('money that has a part of a 分: what is shown before and after is whole, and the parts meet it', () => {
  const answer = decompose(valuePerBuyer, { before: { paidFen: 10_000, buyers: 3 }, after: { paidFen: 11_000, buyers: 4 } });
  expect(answer).toMatchObject({ before: 3333, after: 2750, change: -583 });
  expect(answer.parts.map(({ amount }) => amount)).toEqual([289, -872]);
});

test('what rounding leaves never goes to an input that did not change', () => {
  const third: Formula = [[['a', '+', 'b'], '+', 'c'], '÷', 3];
  expect(amounts(third, { a: 0, b: 0, c: 4 }, { a: 1, b: 1, c: 4 }, 'lmdi', 'fen')).toEqual({ a: 1, b: 0, c: 0 });
  // half a 分 each way is a whole one either way
  const half: Formula = [['c', '+', 'a'], '×', 0.5];
  expect(amounts(half, { a: -1, c: 0 }, { a: 1, c: 0 }, 'lmdi', 'fen')).toEqual({ a: 2, c: 0 });
});

const twins: Formula = [['a', '×', 'b'], '-', ['a', '×', ['b', '+', 't']]];
test.each([
  ['as long as the logarithms tell it, they do', 1e-20, 'lmdi'],
  ['where they no longer do, the answer is Shapley’s and says so', 1e-40, 'shapley'],
])('terms that cancel each other to the last bits: %s', (_, t, method) => {
  const answer = decompose(metric(twins), { before: { a: 1, b: 1, t }, after: { a: 2, b: 3, t } });
  expect(answer).toMatchObject({ method, before: -t, after: -2 * t, change: -t });
  expect(answer.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(-t);
});

test('money parts that no longer add up exactly in every order are refused, though the change is small', () => {
  const [large, four] = [7_000_000_000_000_001, [['a', '+', 'b'], '-', ['c', '+', 'd']] as Formula];
  const none = { a: 0, b: 0, c: 0, d: 0 };
  const after = { a: large, b: large - 3, c: large, d: 3 };
  expect(() => decompose(metric(four, 'fen'), { before: none, after })).toThrow(refused('metric/overflow'));
  expect(decompose(metric(four, 'fen'), { before: none, after: { ...after, b: 0, c: 0 } }).change).toBe(large - 3);
});

test('where all parts go one way, the change is the nearest double', () => {
  const change = (before: Figures, after: Figures) => decompose(metric(['a', '+', 'b']), { before, after }).change;
  expect(change({ a: 0.03, b: 0 }, { a: 0.031, b: 0 })).toBe(0.001);
  expect(change({ a: 0.1, b: 0.2 }, { a: 0.2, b: 0.4 })).toBe(0.3);
  expect(change({ a: 0.7, b: 0.2 }, { a: 0.6, b: 0 })).toBe(-0.3);
  // also just below a power of two
  expect(change({ a: 0, b: 0 }, { a: 1 - 2 ** -53, b: 0 })).toBe(1 - 2 ** -53);
  expect(change({ a: 0, b: 0 }, { a: 7.999999999999999, b: 0 })).toBe(7.999999999999999);
});

test.each<[string, Formula, Figures, Figures, DecomposeMethod, unknown]>([
  ['an unknown input', ['a', '×', 'b'], { a: null, b: 2 }, { a: 3, b: 4 }, 'lmdi', { before: null, after: 12, gap: 'unknown-input' }],
  [
    'an unknown input after',
    ['a', '×', 'b'],
    { a: 3, b: 2 },
    { a: 3, b: null },
    'shapley',
    { before: 6, after: null, gap: 'unknown-input' },
  ],
  ['over nothing before', ['a', '÷', 'b'], { a: 1, b: 0 }, { a: 3, b: 4 }, 'lmdi', { before: null, after: 0.75, gap: 'over-nothing' }],
  [
    'over nothing on the way',
    [1, '÷', ['a', '-', 'b']],
    { a: 2, b: 1 },
    { a: 1, b: 2 },
    'shapley',
    { before: 1, after: -1, gap: 'over-nothing-between' },
  ],
  ['over nothing in this order', [1, '÷', ['a', '-', 'b']], { a: 2, b: 1 }, { a: 1, b: 2 }, 'sequential', { gap: 'over-nothing-between' }],
])('there is no number: %s', (_, formula, before, after, method, expected) => {
  const answer = decompose(metric(formula), { before, after, method });
  expect(answer).toMatchObject({ change: null, ratio: null, parts: [] });
  expect(answer).toMatchObject(expected as object);
});

test('money is whole 分 also where there is no change to tell', () => {
  const of = (b: number | null) => decompose(metric(['a', '÷', 'b'], 'fen'), { before: { a: 10, b: 3 }, after: { a: 10, b } });
  expect(of(0)).toMatchObject({ before: 3, after: null, gap: 'over-nothing' });
  expect(of(null)).toMatchObject({ before: 3, after: null, gap: 'unknown-input' });
});

test('a ratio that no double holds is not given, the amounts are', () => {
  const answer = decompose(metric(['a', '×', 'b']), { before: { a: 1e-300, b: 1 }, after: { a: 1e300, b: 2 } });
  expect(answer.ratio).toBe(null);
  expect(answer.parts.map(({ ratio }) => ratio)).toEqual([null, 2]);
  expect(answer.change).toBe(2e300);
});

test.each<[string, unknown, unknown, string]>([
  ['no method', metric('a'), { method: 'lmdi2' }, 'option/unknown'],
  ['an order of another metric', metric('a'), { method: 'sequential', order: ['b'] }, 'decompose/not-order'],
  ['an order with one twice', metric('a'), { method: 'sequential', order: ['a', 'a'] }, 'decompose/not-order'],
  ['no order', metric('a'), { method: 'sequential', order: 'a' }, 'shape/not-list'],
  ['a bad formula', metric(['a', '%', 'a'] as unknown as Formula), {}, 'metric/not-formula'],
  ['two parts', metric(['a', '+'] as unknown as Formula), {}, 'metric/not-formula'],
  ['an input left out', metric('b'), {}, 'metric/missing-input'],
  ['no number', metric('a'), { after: { a: Number.NaN } }, 'metric/not-number'],
  ['more than a double', metric(['a', '×', 'a']), { after: { a: 1e200 } }, 'metric/overflow'],
  ['more than 2^53 分', metric('a', 'fen'), { after: { a: 2 ** 53 } }, 'metric/overflow'],
  ['a unit that is none', metric('a', 'toString' as never), {}, 'option/unknown'],
  ['no unit', metric('a', null as never), {}, 'option/unknown'],
  ['no options', metric('a'), null, 'shape/not-object'],
  ['no metric', 7, {}, 'shape/not-object'],
])('refuses %s', (_, given, options, code) => {
  const full = options === null ? null : { before: { a: 1 }, after: { a: 2 }, ...(options as object) };
  expect(() => decompose(given as Metric, full as never)).toThrow(refused(code));
});

const inputs = Array.from({ length: 14 }, (_, k) => `i${k}`);
const sumOfAll = (names: readonly string[]) => names.reduce<Formula>((sum, name) => [sum, '+', name], 0);
const figures = (value: (k: number) => number) => Object.fromEntries(inputs.map((name, k) => [name, value(k)]));

test('Shapley takes 12 inputs of any summand, and any number of products and sums', () => {
  const [before, after] = [figures((k) => k + 1), figures((k) => k + 3)];
  const over = (count: number): Formula => [1, '÷', sumOfAll(inputs.slice(0, count))];
  const of = (formula: Formula) => decompose(metric(formula), { before, after, method: 'shapley' });
  expect(of(over(12)).parts).toHaveLength(12);
  expect(() => of(over(13))).toThrow(refused('limit/exceeded'));
  expect(of([inputs.reduce<Formula>((product, name) => [product, '×', name], 1), '+', sumOfAll(inputs)]).parts).toHaveLength(14);
});

test('the closed form of a product is what valuing every set gives', () => {
  const side = fc.record({
    a: fc.integer({ min: -9, max: 9 }),
    b: fc.integer({ min: -9, max: 9 }),
    c: fc.integer({ min: 1, max: 9 }),
    d: fc.nat(9),
  });
  fc.assert(
    fc.property(side, side, (before, after) => {
      const closed: Formula = [[['a', '×', 'b'], '÷', 'c'], '×', [3, '×', 'd']];
      // a bracket with a sum in it is no product of inputs
      const open: Formula = [[['a', '×', 'b'], '÷', 'c'], '×', [3, '×', ['d', '+', 0]]];
      expect(amounts(closed, before, after, 'shapley')).toEqual(amounts(open, before, after, 'shapley'));
    }),
  );
});

test('PLAN-14 · random trees close exactly and are what an independent decomposition says', () => {
  fc.assert(
    fc.property(anyTree(), (tree) => {
      expect(checkClose(tree).wrong).toBe(null);
    }),
    { numRuns: 1500, endOnFailure: true },
  );
});

const factor = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100);
const product: Formula = [['a', '×', 'b'], '×', ['c', '+', 'd']];
const anySide = fc.record({ a: factor, b: factor, c: factor, d: factor });
const free = fc.constantFrom<DecomposeMethod>('lmdi', 'shapley');
const unit = fc.constantFrom<MetricUnit>('fen', 'average');

test('going back gives the same parts with the other sign', () => {
  fc.assert(
    fc.property(anySide, anySide, free, unit, (before, after, method, of) => {
      const there = amounts(product, before, after, method, of);
      const back = amounts(product, after, before, method, of);
      for (const [input, amount] of Object.entries(there)) expect(back[input]).toBe(0 - amount);
    }),
  );
});

test('factors that change places change parts', () => {
  fc.assert(
    fc.property(anySide, anySide, free, (before, after, method) => {
      const parts = amounts(product, before, after, method);
      const swapped = amounts([['b', '×', 'a'], '×', ['d', '+', 'c']], before, after, method);
      for (const [input, amount] of Object.entries(parts)) expect(swapped[input]).toBeCloseTo(amount, 3);
      const renamed = (side: typeof before) => ({ ...side, a: side.b, b: side.a });
      expect(amounts(product, renamed(before), renamed(after), method)['a']).toBeCloseTo(parts['b']!, 3);
    }),
  );
});

test('a factor that did not change has no part', () => {
  fc.assert(
    fc.property(anySide, anySide, fc.constantFrom<DecomposeMethod>('lmdi', 'shapley', 'sequential'), unit, (before, after, method, of) => {
      expect(amounts(product, before, { ...after, a: before.a, c: before.c }, method, of)).toMatchObject({ a: 0, c: 0 });
    }),
  );
});

test('money times k gives parts times k', () => {
  fc.assert(
    fc.property(anySide, anySide, free, fc.integer({ min: 2, max: 50 }), (before, after, method, k) => {
      const money: Formula = [product, '×', 'k'];
      const once = amounts(money, { ...before, k: 1 }, { ...after, k: 1 }, method, 'fen');
      const often = amounts(money, { ...before, k }, { ...after, k }, method, 'fen');
      for (const [input, amount] of Object.entries(once)) expect(Math.abs(often[input]! - k * amount)).toBeLessThanOrEqual(k + 1);
    }),
  );
});

test('nothing that is given is changed', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  const options = freeze({ before: { a: 1, b: 2, c: 3, d: 4 }, after: { a: 2, b: 3, c: 4, d: 5 }, order: ['d', 'a'] });
  for (const method of ['lmdi', 'shapley', 'sequential'] as const)
    expect(decompose(freeze(metric(product)), { ...options, method }).gap).toBe(null);
});

test('whatever comes in, there is an answer or a coded error', () => {
  const part = fc.oneof(
    fc.constantFrom('a', '+', '÷', '×', 1),
    fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
  );
  const given = fc.oneof(fc.anything(), fc.record({ formula: fc.oneof(part, fc.tuple(part, part, part)), unit: part }));
  const side = fc.oneof(fc.anything(), fc.record({ a: part }));
  const options = fc.oneof(
    fc.anything(),
    fc.record(
      { before: side, after: side, method: free, order: fc.oneof(fc.anything(), fc.array(part)) },
      { requiredKeys: ['before', 'after'] },
    ),
  );
  fc.assert(
    fc.property(given, options, (one, other) => {
      try {
        decompose(one as Metric, other as never);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});

const shop = (paidFen: number, refundFen: number, goodsCostFen: number) => ({ paidFen, refundFen, goodsCostFen, returnedCostFen: 0 });

test.each<[string, ReturnType<typeof shop>, ReturnType<typeof shop>, { before: number | null; after: number | null }]>([
  ['before', shop(100, 200, 150), shop(200, 50, 90), { before: null, after: 0.4 }],
  ['after', shop(200, 50, 90), shop(100, 200, 150), { before: 0.4, after: null }],
  ['on either side, as it is over 0', shop(100, 100, 50), shop(100, 300, 50), { before: null, after: null }],
])('more money back than paid has no margin to decompose: %s', (_, before, after, ends) => {
  expect(decompose(grossMargin, { before, after })).toMatchObject({ ...ends, change: null, parts: [], gap: 'not-positive' });
});

test('a margin below 0 has no break-even ROI, and an unknown one is said first', () => {
  const [loss, good] = [{ grossMargin: -0.2 }, { grossMargin: 0.4 }];
  expect(decompose(breakEvenRoi, { before: loss, after: good })).toMatchObject({ before: null, after: 2.5, gap: 'not-positive' });
  expect(decompose(breakEvenRoi, { before: { grossMargin: null }, after: loss }).gap).toBe('unknown-input');
  expect(decompose(breakEvenRoi, { before: { grossMargin: 0 }, after: good }).gap).toBe('not-positive');
});

test('before and after are what the metric is', () => {
  const figure = fc.integer({ min: -3, max: 3 });
  const side = fc.record({ paidFen: figure, refundFen: figure, goodsCostFen: figure, returnedCostFen: figure });
  fc.assert(
    fc.property(side, side, (before, after) => {
      const found = decompose(grossMargin, { before, after, method: 'shapley' });
      expect([found.before, found.after]).toEqual([compute(grossMargin, before), compute(grossMargin, after)]);
    }),
  );
});
