import { isZhangguiError } from '@zhanggui/core';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Formula, Operator } from '../formula/formula.js';
import { metricLimits } from '../formula/metricLimits.js';
import { compute } from './compute.js';
import { computeExact } from './computeExact.js';
import type { Metric } from './metric.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const most = Number.MAX_SAFE_INTEGER;

function metric(formula: Formula): Metric {
  return { id: 'test', name: { zh: '试', en: 'Test' }, unit: 'count', better: 'context', formula };
}

const inputs = { a: 6, b: 4, tenth: 0.1, fifth: 0.2, most, nothing: 0, unknown: null, tiny: 5e-324, huge: 1e308 };

test.each<[string, Formula, number | null]>([
  ['an input alone', 'a', 6],
  ['a number alone', 1000, 1000],
  ['a sum', ['a', '+', 'b'], 10],
  ['a difference below zero', ['b', '-', 'a'], -2],
  ['a product', ['a', '×', 'b'], 24],
  ['a quotient', ['a', '÷', 'b'], 1.5],
  ['so many per thousand', [['b', '×', 1000], '÷', 'a'], 4000 / 6],
  ['what binary fractions get wrong', ['tenth', '+', 'fifth'], 0.3],
  ['a third of three thirds', [[1, '÷', 3], '×', 3], 1],
  ['nothing left of three tenths', [['tenth', '+', 'fifth'], '-', 0.3], 0],
  ['more than 2^53 on the way, not in the end', [['most', '×', 'most'], '÷', 'most'], most],
  ['more than 2^53 in the end', ['most', '+', 'most'], 2 * most],
  ['more than a double on the way', [['huge', '×', 'huge'], '÷', 'huge'], 1e308],
  ['less than a double in the end', ['tiny', '÷', 4], 0],
  ['over nothing', ['a', '÷', 'nothing'], null],
  ['nothing over nothing', ['nothing', '÷', 'nothing'], null],
  ['over what turns out to be nothing', ['a', '÷', [['tenth', '+', 'fifth'], '-', 0.3]], null],
  ['nothing over something below zero is not minus nothing', ['nothing', '÷', [0, '-', 'a']], 0],
  ['an unknown number', ['unknown', '+', 'a'], null],
  ['an unknown number times nothing, as in SQL', ['unknown', '×', 0], null],
])('computes %s', (_, formula, value) => {
  expect(compute(metric(formula), inputs)).toBe(value);
  expect(computeExact(metric(formula), inputs)?.toNumber() ?? null).toBe(value);
});

test('the exact value has 40 digits, whatever the caller does to decimal.js before or after', async () => {
  vi.resetModules(); // so that this call is the first
  const { computeExact: fresh } = await import('./computeExact.js');
  Decimal.set({ precision: 3, rounding: Decimal.ROUND_DOWN });
  const twoThirds = fresh(metric([2, '÷', 3]), {})!;
  const third = new Decimal(1).div(3);
  Decimal.set({ defaults: true });
  expect(twoThirds.toString()).toBe(`0.${'6'.repeat(39)}7`);
  expect(twoThirds.div(10).toString()).toBe(`0.0${'6'.repeat(39)}7`);
  expect(third.toString()).toBe('0.333');
  expect(computeExact(metric('a'), { a: 12345678901234567000 })?.toFixed()).toBe('12345678901234567000');
});

test.each([
  ['an input left out', ['a', '÷', 'orders'], 'metric/missing-input'],
  ['an input left out where the answer is null anyway', [['a', '÷', 'nothing'], '+', 'orders'], 'metric/missing-input'],
  ['an input of every object', ['a', '÷', 'constructor'], 'metric/missing-input'],
  ['a hole', ['a', '÷', 'hole'], 'metric/missing-input'],
  ['no number', ['a', '÷', 'nan'], 'metric/not-number'],
  ['no end', ['a', '÷', 'infinite'], 'metric/not-number'],
  ['a text', ['a', '÷', 'text'], 'metric/not-number'],
  ['a bigint', ['a', '÷', 'bigint'], 'metric/not-number'],
  ['a number that is none in the formula', ['a', '÷', Number.NaN], 'metric/not-formula'],
  ['an operator of another language', ['a', '/', 'b'], 'metric/not-formula'],
  ['an operator of every object', ['a', 'constructor', 'b'], 'metric/not-formula'],
  ['two parts', ['a', '+'], 'metric/not-formula'],
  ['four parts', ['a', '+', 'b', '+'], 'metric/not-formula'],
  ['an object', { formula: 'a' }, 'metric/not-formula'],
  ['null', null, 'metric/not-formula'],
  ['nothing', undefined, 'metric/not-formula'],
])('refuses %s', (_, formula, code) => {
  const bad = { ...inputs, hole: undefined, nan: Number.NaN, infinite: Number.POSITIVE_INFINITY, text: '1', bigint: 1n };
  expect(() => compute(metric(formula as unknown as Formula), bad as never)).toThrow(refused(code));
  expect(() => computeExact(metric(formula as unknown as Formula), bad as never)).toThrow(refused(code));
});

test('no inputs at all is a missing input', () => {
  for (const none of [null, undefined, 1, 'a', []])
    expect(() => compute(metric('a'), none as never)).toThrow(refused('metric/missing-input'));
});

test('an answer that no double holds is said, and the exact one has it', () => {
  expect(() => compute(metric(['huge', '×', 'huge']), inputs)).toThrow(refused('metric/overflow'));
  expect(computeExact(metric(['huge', '×', 'huge']), inputs)?.toString()).toBe('1e+616');
});

test('a formula has a depth and a length', () => {
  const nested = (depth: number): Formula => (depth === 0 ? 'a' : [nested(depth - 1), '+', 1]);
  expect(compute(metric(nested(metricLimits.formulaDepth)), inputs)).toBe(6 + metricLimits.formulaDepth);
  expect(() => compute(metric(nested(metricLimits.formulaDepth + 1)), inputs)).toThrow(refused('limit/exceeded'));

  // the same part on both sides, 20 times: a million operators in 20 objects
  let doubled: Formula = 'a';
  for (let times = 0; times < 20; times++) doubled = [doubled, '+', doubled];
  expect(() => compute(metric(doubled), inputs)).toThrow(refused('limit/exceeded'));

  const circle: unknown[] = ['a', '+'];
  circle.push(circle);
  expect(() => compute(metric(circle as unknown as Formula), inputs)).toThrow(refused('limit/exceeded'));
});

const operator = fc.constantFrom<Operator>('+', '-', '×', '÷');
const { formula: anyFormula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, depthSize: 'large' },
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.integer({ min: -3, max: 1000 }),
    fc.tuple(tie('formula'), operator, tie('formula')),
  ),
}));
const anyNumber = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -20, max: 20 }) },
  { weight: 4, arbitrary: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 1000) },
  { weight: 2, arbitrary: fc.maxSafeInteger() },
  { weight: 1, arbitrary: fc.constant(null) },
);
const anyInputs = fc.record({ a: anyNumber, b: anyNumber, c: anyNumber, d: anyNumber });

/** Plain decimal.js with 900 digits; no value here but zero itself lies below 1e-400. */
const Oracle = Decimal.clone({ precision: 900 });
function oracle(part: Formula, values: Record<string, number | null>): Decimal | null {
  if (typeof part === 'string') return values[part] === null ? null : new Oracle(values[part]!);
  if (typeof part === 'number') return new Oracle(part);
  const [left, right] = [oracle(part[0], values), oracle(part[2], values)];
  if (left === null || right === null) return null;
  if (part[1] === '÷') return right.isZero() ? null : left.div(right);
  const value = part[1] === '+' ? left.plus(right) : part[1] === '-' ? left.minus(right) : left.times(right);
  return value.abs().lt('1e-400') ? new Oracle(0) : value;
}

test('any formula gives what decimal.js gives with 900 digits, null in the same places', () => {
  fc.assert(
    fc.property(anyFormula, anyInputs, (formula, values) => {
      const expected = oracle(formula, values);
      expect(compute(metric(formula), values)).toBe(expected === null ? null : expected.toNumber() + 0);
      expect(computeExact(metric(formula), values)?.toString()).toBe(expected?.toSignificantDigits(40).toString());
    }),
    { numRuns: 2000 },
  );
});

test.each([null, undefined, 7, 'gmv'])('what is no metric is refused: %s', (none) => {
  expect(() => compute(none as never, {} as never)).toThrow(refused('shape/not-object'));
  expect(() => computeExact(none as never, {} as never)).toThrow(refused('shape/not-object'));
});

test('whatever a metric and its inputs are, there is an answer or a coded error', () => {
  const part = fc.oneof(
    fc.constantFrom('a', '+', '÷', 1),
    fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
  );
  const given = fc.oneof(fc.anything(), fc.record({ formula: fc.oneof(part, fc.tuple(part, part, part)) }));
  fc.assert(
    fc.property(given, fc.oneof(fc.anything(), fc.record({ a: part })), (metric, inputs) => {
      try {
        compute(metric as Metric, inputs as never);
        computeExact(metric as Metric, inputs as never);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});

test.each<[string, unknown, unknown, string, object]>([
  ['no metric', 7, {}, 'shape/not-object', { path: 'metric', value: '7' }],
  ['an input left out', metric('orders'), {}, 'metric/missing-input', { metric: 'test', input: 'orders' }],
  ['no inputs', metric('orders'), null, 'metric/missing-input', { metric: 'test', input: 'orders' }],
  ['a text', metric('a'), { a: '6' }, 'metric/not-number', { metric: 'test', input: 'a', value: '6' }],
  ['a bigint', metric('a'), { a: 6n }, 'metric/not-number', { metric: 'test', input: 'a', value: 'bigint' }],
  ['what must be over 0 and is no list', { ...metric('a'), positive: 'a' }, { a: 1 }, 'shape/not-list', { path: 'positive', value: 'a' }],
  [
    'more than a thousand things that must be over 0',
    { ...metric('a'), positive: Array.from({ length: 1001 }, () => 'a') },
    { a: 1 },
    'limit/exceeded',
    { what: 'conditions', limit: 1000, actual: 1001 },
  ],
])('a refusal names what was wrong: %s', (_, given, values, code, params) => {
  for (const run of [compute, computeExact])
    expect(() => run(given as Metric, values as never)).toThrow(expect.objectContaining({ code, params }));
});

test('an answer that no double holds is that of a metric', () => {
  expect(() => compute(metric(['a', '×', 'a']), { a: 1e308 })).toThrow(
    expect.objectContaining({ code: 'metric/overflow', params: { metric: 'test' } }),
  );
});

test.each<[string, Formula[], number | null]>([
  ['nothing must be', [], 6],
  ['a number that is', ['b'], 6],
  ['a difference that is', [['a', '-', 'b']], 6],
  ['one that is not', [['b', '-', 'a']], null],
  ['nothing is not over 0', ['nothing'], null],
  ['what nobody knows is not', ['unknown'], null],
  ['over nothing is not', [['a', '÷', 'nothing']], null],
  ['a loss over a loss is', [[['b', '-', 'a'], '÷', ['b', '-', 'a']]], 6],
  ['a loss over a gain is not', [[['b', '-', 'a'], '÷', 'b']], null],
  ['the second is not', ['b', 'nothing'], null],
  ['the first is not', ['nothing', 'b'], null],
  ['a decimal is', ['tenth'], 6],
  ['a decimal below 0 is not', [[0, '-', 'tenth']], null],
  ['more than 2^53 is', [['most', '×', 'most']], 6],
  ['less than −2^53 is not', [[0, '-', ['most', '×', 'most']]], null],
  ['less than −2^53 over a loss is', [[[0, '-', ['most', '×', 'most']], '÷', ['b', '-', 'a']]], 6],
  ['more than 2^53 over a loss is not', [[['most', '×', 'most'], '÷', ['b', '-', 'a']]], null],
])('what must be over 0: %s', (_, positive, value) => {
  const asked = { ...metric('a'), positive };
  expect(compute(asked, inputs)).toBe(value);
  expect(computeExact(asked, inputs)?.toNumber() ?? null).toBe(value);
});

test('what must be over 0 is read, though there is no number already', () => {
  expect(() => compute({ ...metric('unknown'), positive: ['nothing', 'orders'] }, inputs)).toThrow(refused('metric/missing-input'));
});
