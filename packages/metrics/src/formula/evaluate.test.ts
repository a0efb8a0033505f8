import { expect, test } from 'vitest';
import { evaluate } from './evaluate.js';
import type { Formula } from './formula.js';
import { bigIntegers, safeIntegers } from './fraction.js';

const inputs: Readonly<Record<string, number | null>> = { a: 6, b: 4, half: 0.5, unknown: null };
const read = (name: string) => inputs[name]!;

test.each<[string, Formula, bigint, bigint]>([
  ['a name', 'a', 6n, 1n],
  ['a number', 12.5, 125n, 10n],
  ['a sum of unlike parts', ['half', '+', ['a', '÷', 'b']], 80n, 40n],
  ['a difference', ['b', '-', ['a', '÷', 'b']], 10n, 4n],
  ['a product', ['half', '×', ['a', '÷', 'b']], 30n, 40n],
  ['a quotient of quotients', [['a', '÷', 'b'], '÷', ['b', '÷', 'a']], 36n, 16n],
])('%s', (_, formula, top, bottom) => {
  expect(evaluate(formula, bigIntegers, read)).toEqual({ top, bottom });
});

test('every input is read, though there is no number already', () => {
  const asked: string[] = [];
  const value = evaluate([['a', '÷', ['b', '-', 'b']], '×', ['unknown', '+', 'half']], safeIntegers, (name) => {
    asked.push(name);
    return read(name);
  });
  expect([value, asked]).toEqual([null, ['a', 'b', 'b', 'unknown', 'half']]);
});

test.each<[string, unknown, string]>([
  ['another operator', ['a', '/', 'b'], '/'],
  ['an operator that is none', ['a', 5, 'b'], '5'],
  ['two parts', ['a', '+'], 'object'],
  ['four parts', ['a', '+', 'b', 'c'], 'object'],
  ['an endless number', ['a', '+', Number.POSITIVE_INFINITY], 'Infinity'],
  ['a bigint', 5n, 'bigint'],
  ['nothing', null, 'null'],
])('what is no formula is named: %s', (_, formula, part) => {
  expect(() => evaluate(formula as Formula, bigIntegers, read)).toThrow(
    expect.objectContaining({ code: 'metric/not-formula', params: { part } }),
  );
});

test('32 formulas within each other, and 256 operators, are the end', () => {
  const left = (depth: number): Formula => (depth === 0 ? 1 : [left(depth - 1), '+', 1]);
  const right = (depth: number): Formula => (depth === 0 ? 1 : [1, '+', right(depth - 1)]);
  for (const nested of [left, right]) {
    expect(evaluate(nested(32), safeIntegers, read)).toEqual({ top: 33, bottom: 1 });
    expect(() => evaluate(nested(33), safeIntegers, read)).toThrow(
      expect.objectContaining({ code: 'limit/exceeded', params: { what: 'formulaDepth', limit: 32, actual: 33 } }),
    );
  }
  const wide = (operators: number): Formula =>
    operators === 0 ? 1 : [wide(Math.floor((operators - 1) / 2)), '+', wide(Math.ceil((operators - 1) / 2))];
  expect(evaluate(wide(256), safeIntegers, read)).toEqual({ top: 257, bottom: 1 });
  expect(() => evaluate(wide(257), safeIntegers, read)).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: { what: 'formulaOperators', limit: 256, actual: 257 } }),
  );
});
