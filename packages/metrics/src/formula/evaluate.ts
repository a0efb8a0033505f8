import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import type { Formula } from './formula.js';
import type { Arithmetic, Fraction } from './fraction.js';
import { metricLimits } from './metricLimits.js';

/**
 * 求值: a formula's value as a fraction. `null` where an input is `null` or something is divided by zero, as NULL in SQL.
 *
 * Every input is read, also where the answer is `null` already, so that a missing one is found on any data.
 *
 * @param read - the number behind a name, or its fraction
 * @throws `metric/not-formula`, `limit/exceeded` over a depth of 32 or 256 operators, and what `read` throws
 */
export function evaluate<Whole>(
  formula: Formula,
  arithmetic: Arithmetic<Whole>,
  read: (input: string) => number | Fraction<Whole> | null,
): Fraction<Whole> | null {
  let operators = 0;
  const walk = (part: Formula, depth: number): Fraction<Whole> | null => {
    refuseOver(metricLimits, 'formulaDepth', depth);
    if (typeof part === 'string') {
      const value = read(part);
      return typeof value === 'number' ? arithmetic.read(value) : value;
    }
    if (typeof part === 'number' && Number.isFinite(part)) return arithmetic.read(part);
    if (!Array.isArray(part) || part.length !== 3) throw new ZhangguiError('metric/not-formula', { part: shown(part) });
    refuseOver(metricLimits, 'formulaOperators', ++operators);
    const [before, operator, after] = part as Exclude<Formula, string | number>;
    const left = walk(before, depth + 1);
    const right = walk(after, depth + 1);
    return left === null || right === null ? null : combine(left, operator, right, arithmetic);
  };
  return walk(formula, 0);
}

/** Two fractions and an operator between them. */
export function combine<Whole>(
  left: Fraction<Whole>,
  operator: string,
  right: Fraction<Whole>,
  { isZero, add, subtract, multiply }: Arithmetic<Whole>,
): Fraction<Whole> | null {
  const bottom = () => multiply(left.bottom, right.bottom);
  switch (operator) {
    case '+':
      return { top: add(multiply(left.top, right.bottom), multiply(right.top, left.bottom)), bottom: bottom() };
    case '-':
      return { top: subtract(multiply(left.top, right.bottom), multiply(right.top, left.bottom)), bottom: bottom() };
    case '×':
      return { top: multiply(left.top, right.top), bottom: bottom() };
    case '÷':
      return isZero(right.top) ? null : { top: multiply(left.top, right.bottom), bottom: multiply(left.bottom, right.top) };
    default:
      throw new ZhangguiError('metric/not-formula', { part: shown(operator) });
  }
}
