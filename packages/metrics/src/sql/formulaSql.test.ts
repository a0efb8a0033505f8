import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Formula } from '../formula/formula.js';
import { compute } from '../metric/compute.js';
import type { Metric } from '../metric/metric.js';
import type { SqlDialect } from './dialects/dialect.js';
import { dialectOf, sqlDialects } from './dialects/dialectOf.js';
import { type FormulaInput, formulaSql } from './formulaSql.js';
import { nameSql } from './fragment.js';
import { toStatement } from './statement.js';

const inputs = new Map<string, FormulaInput>([
  ...['a', 'b', 'c', 'd'].map((id): [string, FormulaInput] => [id, { value: nameSql(id), isWhole: true }]),
  ['x', { value: nameSql('x'), isWhole: false }],
]);

function textOf(formula: Formula, dialect: SqlDialect = 'duckdb'): string {
  return toStatement(formulaSql(formula, inputs, dialectOf(dialect)), [], dialectOf(dialect)).sql;
}

test.each<[string, Formula, string]>([
  ['an input alone', 'a', 'CAST("a" AS DOUBLE)'],
  ['a number alone', 5, 'CAST(CAST(5 AS HUGEINT) AS DOUBLE)'],
  ['no minus zero', -0, 'CAST(CAST(0 AS HUGEINT) AS DOUBLE)'],
  ['a quotient: NULL over 0', ['a', '÷', 'b'], 'CAST("a" AS DOUBLE) / CAST(NULLIF("b", 0) AS DOUBLE)'],
  ['money less money is exact', ['a', '-', 'b'], 'CAST((CAST("a" AS HUGEINT) - CAST("b" AS HUGEINT)) AS DOUBLE)'],
  [
    'one less a quotient is brought over its bottom',
    [1, '-', ['a', '÷', 'b']],
    'CAST(((CAST(1 AS HUGEINT) * NULLIF(CAST("b" AS HUGEINT), 0)) - CAST("a" AS HUGEINT)) AS DOUBLE) / CAST(NULLIF("b", 0) AS DOUBLE)',
  ],
  [
    'a decimal is a quotient of whole numbers',
    ['a', '×', 0.9],
    'CAST((CAST("a" AS HUGEINT) * CAST(9 AS HUGEINT)) AS DOUBLE) / CAST(CAST(10 AS HUGEINT) AS DOUBLE)',
  ],
  ['what may have fractions is doubles', ['x', '÷', 'a'], 'CAST("x" AS DOUBLE) / NULLIF(CAST("a" AS DOUBLE), 0)'],
  ['a number without an end to its digits is a double', ['a', '×', 1e-20], '(CAST("a" AS DOUBLE) * CAST(1e-20 AS DOUBLE))'],
  [
    'three factors are more than 127 bits',
    [['a', '×', 'b'], '×', 'c'],
    '((CAST("a" AS DOUBLE) * CAST("b" AS DOUBLE)) * CAST("c" AS DOUBLE))',
  ],
])('%s', (_, formula, sql) => {
  expect(textOf(formula)).toBe(sql);
});

test.each<[SqlDialect, number]>([
  ['duckdb', 2],
  ['postgres', 77],
  ['clickhouse', 4],
  ['spark', 2],
  ['trino', 2],
])('%s multiplies %i measures exactly, more of them as doubles', (dialect, factors) => {
  const product = (count: number) => Array.from({ length: count - 1 }).reduce<Formula>((left) => [left, '×', 'a'], 'a');
  const whole = toStatement(dialectOf(dialect).toWhole(nameSql('a')), [], dialectOf(dialect)).sql;
  if (factors < 18) {
    expect(textOf(product(factors), dialect)).toContain(whole);
    expect(textOf(product(factors + 1), dialect)).not.toContain(whole);
  } else expect(textOf(product(18), dialect)).toContain(whole);
});

test.each<[string, Formula, 'whole' | 'doubles']>([
  // duckdb's integers hold 126 bits: an amount has 53, a sum one more than its larger part, a product those of both
  ['two amounts times 20 bits', [['a', '×', 'b'], '×', 2 ** 20 - 1], 'whole'],
  ['two amounts times 21 bits', [['a', '×', 'b'], '×', 2 ** 20], 'doubles'],
  ['two amounts times 20 bits below zero', [['a', '×', 'b'], '×', 1 - 2 ** 20], 'whole'],
  ['two amounts times 21 bits below zero', [['a', '×', 'b'], '×', -(2 ** 20)], 'doubles'],
  ['two amounts and one more, times 19 bits', [[['a', '×', 'b'], '+', 'c'], '×', 2 ** 19 - 1], 'whole'],
  ['two amounts and one more, times 20 bits', [[['a', '×', 'b'], '+', 'c'], '×', 2 ** 20 - 1], 'doubles'],
  ['one amount less two, times 20 bits', [['c', '-', ['a', '×', 'b']], '×', 2 ** 20 - 1], 'doubles'],
  ['the largest safe integer', ['a', '×', 2 ** 53 - 1], 'whole'],
  ['one more than it', ['a', '×', 2 ** 53], 'doubles'],
  ['three amounts below a line', [1, '÷', [['a', '×', 'b'], '×', 'c']], 'doubles'],
  ['a part that cannot be whole, on the left', [['x', '+', 'a'], '-', 'b'], 'doubles'],
  ['a part that cannot be whole, on the right', ['a', '-', ['b', '+', 'x']], 'doubles'],
])('duckdb reckons %s: %s', (_, formula, kind) => {
  expect(textOf(formula).includes('HUGEINT')).toBe(kind === 'whole');
});

test('a product of doubles may have 1,000 bits, a bottom of it too', () => {
  const x18 = Array.from({ length: 17 }).reduce<Formula>((left) => [left, '×', 'x'], 'x');
  const refused = expect.objectContaining({
    code: 'limit/exceeded',
    params: { what: 'sqlFormulaBits', actual: 1001, limit: 1000 },
  });
  // 18 × 53 = 954, and 46 more
  expect(() => textOf([x18, '×', 2 ** 46 - 1])).not.toThrow();
  expect(() => textOf([x18, '×', 2 ** 46])).toThrow(refused);
  expect(() => textOf([1, '÷', [x18, '×', 2 ** 46]])).toThrow(refused);
});

test('a fraction of fractions may be 13 deep, which doubles its text each time', () => {
  const fractions = (count: number) => Array.from({ length: count }).reduce<Formula>((rest) => [1, '÷', [1, '+', rest]], 1);
  expect(() => textOf(fractions(13))).not.toThrow();
  expect(() => textOf(fractions(14))).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: expect.objectContaining({ what: 'sqlFormulaParts', limit: 20_000 }) }),
  );
});

test('an operator that nobody knows is named', () => {
  expect(() => textOf(['a', '%', 'b'] as never)).toThrow(expect.objectContaining({ code: 'metric/not-formula', params: { part: '%' } }));
});

test('a product of more than a double can hold, and a formula that grows without end, are refused', () => {
  const refused = (what: string) => expect.objectContaining({ code: 'limit/exceeded', params: expect.objectContaining({ what }) });
  const product = Array.from({ length: 18 }).reduce<Formula>((left) => [left, '×', 'x'], 'x');
  expect(() => textOf(product)).toThrow(refused('sqlFormulaBits'));
  const fractions = Array.from({ length: 30 }).reduce<Formula>((rest) => [1, '÷', [1, '+', rest]], 1);
  expect(() => textOf(fractions)).toThrow(refused('sqlFormulaParts'));
  expect(() => textOf(['a', '%', 'b'] as never)).toThrow(expect.objectContaining({ code: 'metric/not-formula' }));
});

test('the text of a formula computes what compute does', () => {
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<Formula>('a', 'b', 'c', 'd', 1, 0.25, -3),
      fc.tuple(tie('formula'), fc.constantFrom('+', '-', '×', '÷'), tie('formula')) as fc.Arbitrary<Formula>,
    ),
  }));
  const whole = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 2_000_000_000 }));
  fc.assert(
    fc.property(
      formula,
      fc.record({ a: whole, b: whole, c: whole, d: whole }),
      fc.constantFrom(...sqlDialects),
      (asked, numbers, dialect) => {
        const metric: Metric = { id: 'm', name: { zh: 'm', en: 'm' }, unit: 'ratio', better: 'context', formula: asked };
        const own = compute(metric, numbers);
        const sql = evaluateSql(textOf(asked, dialect), numbers);
        if (own === null || own === 0 || sql === null) {
          // what cancels out altogether may leave the rounding of a product of three
          expect(sql === null ? sql : Math.abs(sql) < 1e-3 ? 0 : sql).toBe(own);
        } else expect(sql / own).toBeCloseTo(1, 11);
      },
    ),
  );
});

type Value = bigint | number | null;

/** Reckons with the text of a formula: wide whole numbers as BigInt, doubles as numbers, NULL through everything. */
function evaluateSql(text: string, numbers: Readonly<Record<string, number>>): number | null {
  const tokens = text.match(/"[a-z]"|`[a-z]`|[A-Za-z]+\w*|-?\d[\d.e-]*|[()*/+,-]/g)!;
  let next = 0;
  const take = (token: string) => {
    if (tokens[next++] !== token) throw new Error(`${token} at ${next} of ${text}`);
  };
  const sum = (): Value => {
    let left = factor();
    while (['+', '-', '*', '/'].includes(tokens[next]!)) left = reckon(left, tokens[next++]!, factor());
    return left;
  };
  const factor = (): Value => {
    const token = tokens[next++]!;
    if (token === '(') {
      const value = sum();
      take(')');
      return value;
    }
    if (/^["`]/.test(token)) return BigInt(numbers[token[1]!]!);
    if (/^-?\d/.test(token)) return Number(token);
    take('(');
    const value = sum();
    if (token === 'NULLIF') {
      take(',');
      take('0');
      take(')');
      return value === null || Number(value) === 0 ? null : value;
    }
    let type = token;
    if (token === 'CAST') {
      take('AS');
      type = tokens[next++]!;
      // a type of two words, or with its digits
      while (tokens[next] !== ')') next += tokens[next] === '(' ? 5 : 1;
    }
    take(')');
    return value === null ? null : /double|float/i.test(type) ? Number(value) : BigInt(value);
  };
  const value = sum();
  return value === null ? null : Number(value);
}

function reckon(left: Value, operator: string, right: Value): Value {
  if (left === null || right === null) return null;
  if (typeof left !== typeof right) throw new Error('a whole number and a double');
  const [a, b] = [left, right] as [number, number];
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    default:
      return a / b;
  }
}
