import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Formula } from '../formula/formula.js';
import { compute } from './compute.js';
import { computeExact } from './computeExact.js';
import { expandMetric } from './expandMetric.js';
import type { Metric } from './metric.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const metric = (id: string, formula: Formula, more: Partial<Metric> = {}): Metric => ({
  id,
  name: { zh: id, en: id },
  unit: 'count',
  better: 'higher',
  formula,
  ...more,
});
const rate = metric('rate', ['buyers', '÷', 'visitors'], { positive: ['visitors'] });
const value = metric('value', ['paid', '÷', 'buyers']);

test('a metric without derived inputs comes back as it is', () => {
  expect(expandMetric(value)).toBe(value);
});

test('what must be over 0 for an input must be so for the whole, once', () => {
  const twice = metric('twice', ['rate', '×', 'rate'], { inputMetrics: { rate }, positive: ['rate'] });
  const expanded = expandMetric(twice);
  expect(expanded.formula).toEqual([rate.formula, '×', rate.formula]);
  expect(expanded.positive).toEqual(['visitors', rate.formula]);
  expect(expanded).not.toHaveProperty('inputMetrics');
  expect(compute(expanded, { buyers: -2, visitors: 1 })).toBe(null);
  expect(computeExact(expanded, { buyers: 2, visitors: -1 })).toBe(null);
  expect(compute(expanded, { buyers: 2, visitors: 1 })).toBe(4);
});

test('what is of one day stays of one day within another metric', () => {
  const stock = metric('stock', 'pieces', { additivity: 'within-day' });
  expect(expandMetric(metric('double', ['stock', '×', 2], { inputMetrics: { stock }, additivity: 'additive' })).additivity).toBe(
    'within-day',
  );
});

test('names of an input are its own: what the outer metric calls alike is not put in there', () => {
  const inner = metric('inner', ['a', '+', 'b']);
  const outer = metric('outer', ['a', '×', 'inner'], { inputMetrics: { inner, a: metric('a', ['c', '-', 'd']) } });
  expect(expandMetric(outer).formula).toEqual([['c', '-', 'd'], '×', ['a', '+', 'b']]);
  expect(expandMetric(outer, { given: ['a', 'inner'] }).formula).toEqual(outer.formula);
});

test('a metric that is an input of itself, and one of endless depth, are refused', () => {
  const loop: { inputMetrics: Record<string, Metric> } & Metric = { ...metric('loop', 'x'), inputMetrics: {} };
  loop.inputMetrics['x'] = metric('y', 'loop', { inputMetrics: { loop } });
  expect(() => expandMetric(loop)).toThrow(refused('metric/circular'));
  const endless = (depth: number): Metric => ({
    ...metric('deep', 'x'),
    get inputMetrics() {
      return { x: endless(depth + 1) };
    },
  });
  expect(() => expandMetric(endless(0))).toThrow(refused('limit/exceeded'));
  let wide = metric('w', ['a', '+', 'b']);
  for (let k = 0; k < 20; k++) wide = metric('w', ['x', '+', 'x'], { inputMetrics: { x: wide } });
  expect(() => expandMetric(wide)).toThrow(refused('limit/exceeded'));
});

test('what must be over 0 is told beyond the safe integers too', () => {
  const large = metric('large', 'a', {
    positive: [
      ['b', '×', 'b'],
      [['b', '×', 'b'], '-', ['c', '×', 'c']],
    ],
  });
  expect(compute(large, { a: 1, b: 2 ** 53 - 1, c: 2 ** 53 - 3 })).toBe(1);
  expect(compute(large, { a: 1, b: 2 ** 53 - 3, c: 2 ** 53 - 1 })).toBe(null);
});

test('computed whole or by its parts, a metric is the same', () => {
  const gmv = metric('gmv', [['visitors', '×', 'rate'], '×', 'value'], { inputMetrics: { rate, value } });
  const whole = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(whole, whole, whole, (visitors, buyers, paid) => {
      expect(compute(expandMetric(gmv), { visitors, buyers, paid })).toBe(paid);
    }),
  );
});

test('whatever comes in, there is a metric or a coded error', () => {
  const thing = fc.oneof(
    fc.anything(),
    fc.record({ formula: fc.anything(), inputMetrics: fc.anything(), positive: fc.anything() }, { requiredKeys: [] }),
  );
  fc.assert(
    fc.property(thing, fc.anything(), (inner, given) => {
      const outer = { ...metric('x', 'a'), inputMetrics: { a: inner }, positive: given } as Metric;
      for (const run of [
        () => expandMetric(outer),
        () => expandMetric(inner as Metric, { given } as never),
        () => compute({ ...value, positive: given } as Metric, { paid: 1, buyers: 2 }),
      ]) {
        try {
          run();
        } catch (error) {
          expect(isZhangguiError(error)).toBe(true);
        }
      }
    }),
  );
});

test.each<[string, unknown, unknown, string, object]>([
  ['no metric', 7, {}, 'shape/not-object', { path: 'metric', value: '7' }],
  ['no options', rate, null, 'shape/not-object', { path: 'options', value: 'null' }],
  ['given inputs that are no list', rate, { given: 'a' }, 'shape/not-list', { path: 'given', value: 'a' }],
  ['metrics of inputs that are none', { ...rate, inputMetrics: 5 }, {}, 'shape/not-object', { path: 'inputMetrics', value: '5' }],
  [
    'an input that is no metric',
    { ...rate, inputMetrics: { buyers: null } },
    {},
    'shape/not-object',
    { path: 'inputMetrics', value: 'null' },
  ],
])('a refusal names what was wrong: %s', (_, given, options, code, params) => {
  expect(() => expandMetric(given as Metric, options as object)).toThrow(expect.objectContaining({ code, params }));
});

test('a metric that is an input of itself is named', () => {
  const inputMetrics: Record<string, Metric> = {};
  const own = metric('own', ['own', '+', 'a'], { inputMetrics });
  inputMetrics['own'] = own;
  expect(() => expandMetric(own)).toThrow(expect.objectContaining({ code: 'metric/circular', params: { metric: 'own' } }));
  // the same metric twice, side by side, is no circle
  const twice = metric('twice', ['rate', '-', 'rate'], { inputMetrics: { rate } });
  expect(expandMetric(twice).formula).toEqual([rate.formula, '-', rate.formula]);
});

test('metrics may stand in each other 32 times', () => {
  const chain = (depth: number): Metric => metric('m', 'x', depth === 0 ? {} : { inputMetrics: { x: chain(depth - 1) } });
  expect(expandMetric(chain(32)).formula).toBe('x');
  expect(() => expandMetric(chain(33))).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: { what: 'formulaDepth', limit: 32, actual: 33 } }),
  );
});

test('the whole has up to 256 operators and metrics', () => {
  const wide = (operators: number): Formula =>
    operators === 0 ? 'x' : [wide(Math.floor((operators - 1) / 2)), '+', wide(Math.ceil((operators - 1) / 2))];
  // 127 operators and 128 metrics of none are 255, those of an operator 383
  const of = (operators: number, x: Formula) => metric('wide', wide(operators), { inputMetrics: { x: metric('x', x) } });
  expect(compute(expandMetric(of(127, 'a')), { a: 1 })).toBe(128);
  expect(() => expandMetric(of(128, 'a'))).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: { what: 'formulaOperators', limit: 256, actual: 257 } }),
  );
  expect(() => expandMetric(of(127, ['a', '+', 1]))).toThrow(refused('limit/exceeded'));
});

test('too deep only as a whole is too deep', () => {
  const nested = (depth: number, leaf: Formula): Formula => (depth === 0 ? leaf : [nested(depth - 1, leaf), '+', 1]);
  const whole = (depth: number) => metric('deep', nested(16, 'x'), { inputMetrics: { x: metric('x', nested(depth, 'a')) } });
  expect(compute(expandMetric(whole(16)), { a: 1 })).toBe(33);
  expect(() => expandMetric(whole(17))).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: { what: 'formulaDepth', limit: 32, actual: 33 } }),
  );
});

test('what a metric says of itself stays, but for its inputs', () => {
  const outer = metric('outer', ['rate', '×', 100], { inputMetrics: { rate }, additivity: 'never', unit: 'ratio' });
  const { inputMetrics: _, ...rest } = outer;
  expect(expandMetric(outer)).toEqual({ ...rest, formula: [rate.formula, '×', 100], positive: ['visitors'] });
  const plain = metric('plain', ['value', '×', 2], { inputMetrics: { value } });
  const expanded = expandMetric(plain);
  expect(expanded).not.toHaveProperty('positive');
  expect(expanded).not.toHaveProperty('additivity');
  // by the name of a method it is an input as any other
  expect(expandMetric(metric('odd', ['toString', '+', 'value'], { inputMetrics: { value } })).formula).toEqual([
    'toString',
    '+',
    value.formula,
  ]);
});
