import { isZhangguiError } from '@zhanggui/core';
import { Decimal } from 'decimal.js';
import { type Decomposition, decompose } from '../../packages/metrics/src/decompose/decompose.js';
import type { Formula } from '../../packages/metrics/src/formula/formula.js';
import type { Metric } from '../../packages/metrics/src/metric/metric.js';
import type { Tree } from './anyTree.js';
import { lmdiOracle, namesIn, oracleValue, sequentialOracle, shapleyOracle } from './decomposeOracle.js';

/** What came of a tree: the method used, a gap, or a number too large; and what is wrong with it, if anything. */
export interface Checked {
  readonly kind: string;
  readonly wrong: string | null;
}

/** Whether a tree's parts add up to its change exactly, and are what an independent decomposition says. */
export function checkClose({ formula, unit, method, before, after }: Tree): Checked {
  const metric: Metric = { id: 'tree', name: { zh: '树', en: 'Tree' }, unit, better: 'context', formula };
  let answer: Decomposition;
  try {
    answer = decompose(metric, { before, after, method });
  } catch (error) {
    if (isZhangguiError(error) && error.code === 'metric/overflow') return { kind: 'too large', wrong: null };
    throw error;
  }
  const names = namesIn(formula);
  if (answer.gap !== null) return { kind: answer.gap, wrong: gapIsRight(answer, { formula, before, after }) };

  const kind = answer.method === method ? method : 'lmdi by shapley';
  const wrong = (what: string): Checked => ({ kind, wrong: `${what}: ${JSON.stringify(answer)}` });
  const amounts = answer.parts.map(({ amount }) => amount);
  const change = answer.change!;
  if (answer.parts.map(({ input }) => input).join() !== names.join()) return wrong('other inputs');
  if ([...amounts, change, answer.before!, answer.after!].some((value) => !Number.isFinite(value) || Object.is(value, -0)))
    return wrong('no number');
  if (amounts.reduce((sum, value) => sum + value, 0) !== change) return wrong('does not add up');
  if (amounts.reduceRight((sum, value) => sum + value, 0) !== change) return wrong('does not add up from the end');
  if (unit === 'fen' && answer.after! - answer.before! !== change) return wrong('the ends do not meet');

  const [from, to] = [before, after] as readonly Readonly<Record<string, number>>[];
  const [first, last] = [oracleValue(formula, from!)!, oracleValue(formula, to!)!];
  const lmdi = method === 'lmdi' ? lmdiOracle(formula, from!, to!) : null;
  if (kind === 'lmdi' && lmdi === null) {
    // a factor next to a zero hands nothing on, whatever its own factors do; the oracle's zero is not quite zero
    const isByZero = [from!, to!].some((side) => hasZero(formula, side));
    return isByZero ? { kind: 'lmdi by a zero', wrong: null } : wrong('no logarithm');
  }
  if (kind === 'lmdi by shapley' && lmdi !== null) return wrong('a logarithm');
  const expected = lmdi ?? (method === 'sequential' ? sequentialOracle(formula, from!, to!, names) : shapleyOracle(formula, from!, to!))!;
  const size = [...expected.values()].reduce((sum, part) => sum.plus(part.abs()), new Decimal(0));
  // a step, and what the small values of the oracle leave, where nothing is a number of 10^13 digits after the point
  const near = (unit === 'fen' ? new Decimal(1) : size.times(2 ** -51))
    .plus(lmdi === null ? 0 : size.plus(first.abs()).plus(last.abs()).times(1e-10))
    .plus('1e-1000');
  for (const { input, amount } of answer.parts) {
    if (from![input] === to![input] && amount !== 0) return wrong(`${input} did not change`);
    if (expected.get(input)!.minus(amount).abs().gt(near)) return wrong(`${input} is ${expected.get(input)!.toString()}`);
  }
  if (kind === 'lmdi' && answer.ratio !== null && answer.parts.every(({ ratio }) => ratio !== null)) {
    const product = answer.parts.reduce((value, { ratio }) => value.times(ratio!), new Decimal(1));
    if (product.div(answer.ratio).minus(1).abs().gt(1e-14)) return wrong('does not multiply up');
  }
  return { kind, wrong: null };
}

function hasZero(part: Formula, side: Readonly<Record<string, number>>): boolean {
  if (oracleValue(part, side)?.isZero()) return true;
  return typeof part === 'object' && (hasZero(part[0], side) || hasZero(part[2], side));
}

function gapIsRight({ gap }: Decomposition, { formula, before, after }: Pick<Tree, 'formula' | 'before' | 'after'>): string | null {
  const names = namesIn(formula);
  const isUnknown = names.some((name) => before[name] === null || after[name] === null);
  if (isUnknown || gap === 'unknown-input') return isUnknown && gap === 'unknown-input' ? null : `${gap}`;
  const [from, to] = [before, after] as readonly Readonly<Record<string, number>>[];
  const isOver = oracleValue(formula, from!) === null || oracleValue(formula, to!) === null;
  if (isOver || gap === 'over-nothing') return isOver && gap === 'over-nothing' ? null : `${gap}`;
  return sequentialOracle(formula, from!, to!, names) === null || shapleyOracle(formula, from!, to!) === null ? null : `${gap}`;
}
