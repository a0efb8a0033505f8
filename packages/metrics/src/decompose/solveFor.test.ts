import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakEvenRoi } from '../catalog/breakEvenRoi.js';
import { gmvByBuyer } from '../catalog/gmvByBuyer.js';
import { grossMargin } from '../catalog/grossMargin.js';
import type { Formula, Operator } from '../formula/formula.js';
import { compute } from '../metric/compute.js';
import type { Metric } from '../metric/metric.js';
import { solveFor } from './solveFor.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

function metric(formula: Formula): Metric {
  return { id: 'test', name: { zh: '试', en: 'Test' }, unit: 'count', better: 'context', formula };
}

test('PLAN-14 · 流量×转化率×客单价: 10,000 × 3 % × 120 元 is 36,000 元, and any one follows from the other three', () => {
  const [visitors, payConversionByBuyer, valuePerBuyer] = [10_000, 0.03, 12_000];
  const target = compute(gmvByBuyer, { visitors, payConversionByBuyer, valuePerBuyer })!;
  expect(target).toBe(3_600_000);
  expect(solveFor(gmvByBuyer, 'visitors', { target, known: { payConversionByBuyer, valuePerBuyer } })).toBe(visitors);
  expect(solveFor(gmvByBuyer, 'payConversionByBuyer', { target, known: { visitors, valuePerBuyer } })).toBe(payConversionByBuyer);
  expect(solveFor(gmvByBuyer, 'valuePerBuyer', { target, known: { visitors, payConversionByBuyer } })).toBe(valuePerBuyer);
});

test.each<[string, Formula, number | null]>([
  ['x itself', 'x', 12],
  ['x + 5 = 12', ['x', '+', 'five'], 7],
  ['5 + x = 12', ['five', '+', 'x'], 7],
  ['x − 5 = 12', ['x', '-', 'five'], 17],
  ['5 − x = 12', ['five', '-', 'x'], -7],
  ['x × 5 = 12', ['x', '×', 'five'], 2.4],
  ['5 × x = 12', ['five', '×', 'x'], 2.4],
  ['x ÷ 5 = 12', ['x', '÷', 'five'], 60],
  ['5 ÷ x = 12', ['five', '÷', 'x'], 5 / 12],
  ['x × 0 = 12 for no x', ['x', '×', 'nothing'], null],
  ['x ÷ 0 = 12 for no x', ['x', '÷', 'nothing'], null],
  ['0 ÷ x = 12 for no x', ['nothing', '÷', 'x'], null],
  ['5 ÷ (x − x ÷ …) = 12 through a difference', ['five', '÷', ['x', '-', 1]], 17 / 12],
  ['an unknown number', ['x', '+', 'unknown'], null],
  ['a constant twice of itself', [['x', '+', 'x2'], '-', 'x2'], 12],
])('solves %s', (_, formula, x) => {
  expect(solveFor(metric(formula), 'x', { target: 12, known: { five: 5, nothing: 0, unknown: null, x2: 3 } })).toBe(x);
});

test.each<[string, Formula]>([
  ['5 ÷ x is never 0', ['five', '÷', 'x']],
  ['0 × x is 0 for every x', [0, '×', 'x']],
])('there is no one answer where %s', (_, formula) => {
  expect(solveFor(metric(formula), 'x', { target: 0, known: { five: 5 } })).toBe(null);
});

test.each([
  ['an input that is not there', ['a', '+', 1], 1, 'metric/not-solvable'],
  ['an input that is there twice', ['x', '+', ['x', '×', 2]], 1, 'metric/not-solvable'],
  ['a target that is no number', 'x', Number.NaN, 'metric/not-number'],
  ['no target', 'x', undefined, 'metric/missing-input'],
  ['a known input left out', ['x', '+', 'b'], 1, 'metric/missing-input'],
  ['a known input left out where the rest has no answer', [['x', '×', 0], '+', 'b'], 1, 'metric/missing-input'],
  ['a bad formula', ['x', '%', 'a'], 1, 'metric/not-formula'],
  ['an answer that no double holds', ['x', '÷', 'huge'], 1e308, 'metric/overflow'],
])('refuses %s', (_, formula, target, code) => {
  expect(() => solveFor(metric(formula as unknown as Formula), 'x', { target: target as number, known: { a: 1, huge: 1e308 } })).toThrow(
    refused(code),
  );
});

test('an unknown target has no answer', () => {
  expect(solveFor(metric('x'), 'x', { target: null as never, known: {} })).toBe(null);
});

test('what is solved for reaches the target', () => {
  const operator = fc.constantFrom<Operator>('+', '-', '×', '÷');
  const step = fc.tuple(operator, fc.integer({ min: -50, max: 50 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.integer({ min: -1000, max: 1000 }), (steps, target) => {
      const formula = steps.reduce<Formula>((part, [sign, other, left]) => (left ? [part, sign, other] : [other, sign, part]), 'x');
      const x = solveFor(metric(formula), 'x', { target, known: {} });
      if (x === null || !Number.isInteger(x)) return; // x is rounded to a double only where it is not whole
      expect(compute(metric(formula), { x })).toBe(target);
    }),
    { numRuns: 1000 },
  );
});

test.each([null, undefined, 7, 'gmv'])('what is no metric, no options is refused: %s', (none) => {
  expect(() => solveFor(none as never, 'x' as never, { target: 1, known: {} as never })).toThrow(refused('shape/not-object'));
  expect(() => solveFor(metric('x'), 'x', none as never)).toThrow(refused('shape/not-object'));
  expect(() => solveFor(metric(['x', '+', 'a']), 'x', { target: 1, known: none as never })).toThrow(refused('metric/missing-input'));
});

test('no answer where the metric would have no number', () => {
  expect(solveFor(breakEvenRoi, 'grossMargin', { target: 4, known: {} })).toBe(0.25);
  expect(solveFor(breakEvenRoi, 'grossMargin', { target: -5, known: {} })).toBeNull();
  const known = { paidFen: 100, refundFen: 200, returnedCostFen: 0 };
  expect(solveFor(grossMargin, 'goodsCostFen', { target: 2.5, known })).toBeNull();
  expect(solveFor(grossMargin, 'goodsCostFen', { target: 0.4, known: { ...known, refundFen: 0 } })).toBe(60);
});

test('what must be over 0 may be no input of the formula, and unknown', () => {
  const held: Metric = { ...metric(['x', '+', 'a']), positive: ['sold'] };
  expect(solveFor(held, 'x', { target: 5, known: { a: 2, sold: 1 } })).toBe(3);
  for (const sold of [0, null]) expect(solveFor(held, 'x', { target: 5, known: { a: 2, sold } })).toBeNull();
});
