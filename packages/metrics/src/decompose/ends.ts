import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import type { Formula } from '../formula/formula.js';
import { bigIntegers } from '../formula/fraction.js';
import { metricLimits } from '../formula/metricLimits.js';
import { type Exact, minus, over, plus, times } from './exact.js';

/** What an input was and what it became, over the same bottom. */
export interface Ends {
  readonly before: Exact;
  readonly after: Exact;
}

export type Side = keyof Ends;

/** Every input of a formula, in the order in which they first stand in it. */
export type InputEnds = ReadonlyMap<string, Ends>;

/**
 * A formula's own copy, that nobody changes while it is worked on, and the names in it, in order.
 *
 * @throws `metric/not-formula`, `limit/exceeded`
 */
export function ownFormula(given: unknown): { readonly formula: Formula; readonly inputs: ReadonlySet<string> } {
  const inputs = new Set<string>();
  let operators = 0;
  const copy = (part: unknown, depth: number): Formula => {
    refuseOver(metricLimits, 'formulaDepth', depth);
    if (typeof part === 'string') {
      inputs.add(part);
      return part;
    }
    if (typeof part === 'number' && Number.isFinite(part)) return part;
    if (!Array.isArray(part) || part.length !== 3) throw new ZhangguiError('metric/not-formula', { part: shown(part) });
    refuseOver(metricLimits, 'formulaOperators', ++operators);
    const [left, operator, right] = part;
    if (!['+', '-', '×', '÷'].includes(operator)) throw new ZhangguiError('metric/not-formula', { part: shown(operator) });
    return [copy(left, depth + 1), operator, copy(right, depth + 1)];
  };
  return { formula: copy(given, 0), inputs };
}

/** The value of a checked formula; `null` where something is divided by zero. */
export function exactValue(part: Formula, read: (input: string) => Exact): Exact | null {
  if (typeof part === 'string') return read(part);
  if (typeof part === 'number') return bigIntegers.read(part);
  const left = exactValue(part[0], read);
  const right = exactValue(part[2], read);
  if (left === null || right === null) return null;
  switch (part[1]) {
    case '+':
      return plus(left, right);
    case '-':
      return minus(left, right);
    case '×':
      return times(left, right);
    case '÷':
      return right.top === 0n ? null : over(left, right);
  }
}

/** The value on one side, where the formula has one. */
export function valueAt(part: Formula, ends: InputEnds, side: Side): Exact | null {
  return exactValue(part, (input) => ends.get(input)![side]);
}

function isChanged({ before, after }: Ends): boolean {
  return before.top !== after.top;
}

/** Which inputs that changed stand in a part, in order. */
export function changedIn(part: Formula, ends: InputEnds): Set<string> {
  const changed = new Set<string>();
  const walk = (inner: Formula): void => {
    if (typeof inner === 'string') {
      if (isChanged(ends.get(inner)!)) changed.add(inner);
    } else if (typeof inner === 'object') {
      walk(inner[0]);
      walk(inner[2]);
    }
  };
  walk(part);
  return changed;
}

/** A factor of a product; `isDivisor` where it is divided by. */
export interface Factor {
  readonly part: Formula;
  readonly isDivisor: boolean;
}

/** What a product or a quotient is made of, however its brackets are set. */
export function factorsOf(part: Formula, isDivisor = false): Factor[] {
  if (typeof part !== 'object' || part[1] === '+' || part[1] === '-') return [{ part, isDivisor }];
  return [...factorsOf(part[0], isDivisor), ...factorsOf(part[2], isDivisor !== (part[1] === '÷'))];
}

/** A summand; `isMinus` where it is taken off. */
interface Summand {
  readonly part: Formula;
  readonly isMinus: boolean;
}

/** What a sum is made of, however its brackets are set. */
export function summandsOf(part: Formula, isMinus = false): Summand[] {
  if (typeof part !== 'object' || part[1] === '×' || part[1] === '÷') return [{ part, isMinus }];
  return [...summandsOf(part[0], isMinus), ...summandsOf(part[2], isMinus !== (part[1] === '-'))];
}
