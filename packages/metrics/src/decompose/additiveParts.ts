import { shown, ZhangguiError } from '@zhanggui/core';
import type { Formula } from '../formula/formula.js';
import type { Metric } from '../metric/metric.js';
import { exactValue, factorsOf } from './ends.js';
import { whole } from './exact.js';

/** What a metric adds up over rows: one sum, or one sum over another. */
export interface AdditiveParts {
  readonly top: Formula;
  readonly bottom: Formula | null;
}

/**
 * 可加的两部分 of a checked formula, which together are all of it.
 *
 * @throws `decompose/not-additive` for a sum of what is not additive, and what is no sum nor a sum over a sum
 */
export function additiveParts({ id, additivity }: Metric, formula: Formula): AdditiveParts {
  const moving = factorsOf(formula).filter(({ part }) => !isConstant(part));
  const [above, below] = [moving.filter(({ isDivisor }) => !isDivisor), moving.filter(({ isDivisor }) => isDivisor)];
  const constants = factorsOf(formula).filter(({ part }) => isConstant(part));
  const fits = above.length === 1 && below.length <= 1 && constants.every(isUsable) && moving.every(({ part }) => addsUp(part));
  // of a ratio the two sums are added, whatever it is itself
  const mayAdd = below.length > 0 || additivity === 'additive' || additivity === 'within-day';
  if (!fits || !mayAdd) throw new ZhangguiError('decompose/not-additive', { metric: shown(id) });
  const top = constants.reduce<Formula>((product, { part, isDivisor }) => [product, isDivisor ? '÷' : '×', part], above[0]!.part);
  return { top, bottom: below[0]?.part ?? null };
}

/** Whether twice the inputs give twice the value, whatever they are. */
function addsUp(part: Formula): boolean {
  if (typeof part !== 'object') return typeof part === 'string';
  if (part[1] === '+' || part[1] === '-') return addsUp(part[0]) && addsUp(part[2]);
  const factors = factorsOf(part);
  const moving = factors.filter((factor) => !isConstant(factor.part));
  const constants = factors.filter((factor) => isConstant(factor.part));
  return moving.length === 1 && !moving[0]!.isDivisor && addsUp(moving[0]!.part) && constants.every(isUsable);
}

function isConstant(part: Formula): boolean {
  return typeof part === 'object' ? isConstant(part[0]) && isConstant(part[2]) : typeof part === 'number';
}

function isUsable({ part, isDivisor }: { readonly part: Formula; readonly isDivisor: boolean }): boolean {
  const value = exactValue(part, () => whole(0n));
  return value !== null && !(isDivisor && value.top === 0n);
}
