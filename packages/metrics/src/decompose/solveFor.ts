import { checkObject, shown, ZhangguiError } from '@zhanggui/core';
import { combine, evaluate } from '../formula/evaluate.js';
import type { Formula, InputOf } from '../formula/formula.js';
import { bigIntegers, type Fraction } from '../formula/fraction.js';
import { toDouble } from '../metric/compute.js';
import type { InputsOf, Metric } from '../metric/metric.js';
import { arePositive, positiveOf } from '../metric/positiveOf.js';
import { readInput } from '../metric/readInput.js';

/** What is wanted of the metric, and what is known of its other inputs. */
export interface SolveForOptions<M extends Metric, Unknown extends string> {
  readonly target: number;
  readonly known: Omit<InputsOf<M>, Unknown>;
}

/**
 * 反推: what one input has to be for the metric to reach a target, the others known.
 *
 * @param unknown - an input that stands once in the formula
 * @returns the exact answer as the nearest double, not rounded to whole visitors or 分; `null` where no number reaches the target,
 * every number does, what must be over 0 for the metric is not, or a known input is `null`
 * @throws `metric/not-solvable`, `metric/not-number`, `metric/missing-input`, `metric/overflow`, `metric/not-formula`, `shape/not-object`,
 * `limit/exceeded`
 * @example
 * ```ts
 * import { gmvByBuyer, solveFor } from '@zhanggui/metrics';
 * solveFor(gmvByBuyer, 'visitors', { target: 3600000, known: { payConversionByBuyer: 0.03, valuePerBuyer: 12000 } }); // => 10000
 * ```
 */
export function solveFor<const M extends Metric, const Unknown extends InputOf<M['formula']>>(
  metric: M,
  unknown: Unknown,
  options: SolveForOptions<M, Unknown>,
): number | null {
  checkObject('metric', metric);
  checkObject('options', options);
  const { target, known } = options;
  // checks the shape, the limits and the known inputs, before anything else looks into the formula
  evaluate(metric.formula, bigIntegers, (input) => (input === unknown ? 0 : readInput(metric, known, input)));
  const times = timesIn(metric.formula, unknown);
  if (times !== 1) throw new ZhangguiError('metric/not-solvable', { metric: shown(metric.id), input: shown(unknown), times });

  const wanted = readInput(metric, { target }, 'target');
  let value = wanted === null ? null : bigIntegers.read(wanted);
  let part: Formula = metric.formula;
  while (typeof part === 'object' && value !== null) {
    const [left, operator, right]: Exclude<Formula, string | number> = part;
    const onLeft = timesIn(left, unknown) > 0;
    const other = evaluate(onLeft ? right : left, bigIntegers, (input) => readInput(metric, known, input));
    value = other === null ? null : onLeft ? undoRight(value, operator, other) : undoLeft(value, operator, other);
    part = onLeft ? left : right;
  }
  // all that must be over 0, with the answer put in
  const isNumber = arePositive(positiveOf(metric), (input) => (input === unknown ? value : readInput(metric, known, input)));
  return isNumber ? toDouble(metric, value) : null;
}

/** x in `x operator other = value`. */
function undoRight(value: Fraction<bigint>, operator: string, other: Fraction<bigint>): Fraction<bigint> | null {
  const inverse = { '+': '-', '-': '+', '×': '÷', '÷': '×' }[operator]!;
  // nothing but null comes out of a division by zero, whatever is divided
  return operator === '÷' && other.top === 0n ? null : combine(value, inverse, other, bigIntegers);
}

/** x in `other operator x = value`. */
function undoLeft(value: Fraction<bigint>, operator: string, other: Fraction<bigint>): Fraction<bigint> | null {
  if (operator === '+' || operator === '×') return undoRight(value, operator, other);
  const x = combine(other, operator, value, bigIntegers);
  return operator === '÷' && x?.top === 0n ? null : x;
}

function timesIn(part: Formula, input: string): number {
  return typeof part === 'object' ? timesIn(part[0], input) + timesIn(part[2], input) : Number(part === input);
}
