import { checkList, checkObject, checkOption, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import type { Formula, InputOf } from '../formula/formula.js';
import { bigIntegers } from '../formula/fraction.js';
import { metricLimits } from '../formula/metricLimits.js';
import { nearestDouble } from '../formula/nearestDouble.js';
import { type InputsOf, type Metric, type MetricUnit, metricUnits } from '../metric/metric.js';
import { arePositive, positiveOf } from '../metric/positiveOf.js';
import { readInput } from '../metric/readInput.js';
import { closeParts } from './closeParts.js';
import { type InputEnds, ownFormula, valueAt } from './ends.js';
import { absolute, commonBottom, type Exact, minus, over, shifted, signOf, sumOf } from './exact.js';
import { lmdiParts } from './lmdiParts.js';
import { exponential, logMean } from './logarithm.js';
import { sequentialParts } from './sequentialParts.js';
import { shapleyParts } from './shapleyParts.js';
import { shownIn } from './steps.js';

/** 分解方法: `lmdi` and `shapley` do not depend on an order, `sequential` (连环替代) does. */
export type DecomposeMethod = 'lmdi' | 'sequential' | 'shapley';

/**
 * Why there is no decomposition: an input is `null`; what must be over 0 for the metric is not, before or after; something is divided by zero
 * before or after, or on the way from one to the other.
 */
export type DecompositionGap = 'unknown-input' | 'not-positive' | 'over-nothing' | 'over-nothing-between';

/** 分解选项. */
export interface DecomposeOptions<M extends Metric> {
  readonly before: InputsOf<M>;
  readonly after: InputsOf<M>;
  /** Default `lmdi`. */
  readonly method?: DecomposeMethod;
  /** For `sequential`: which inputs change first; those left out follow in the order of the formula. */
  readonly order?: readonly InputOf<M['formula']>[];
}

/** 一个因素的影响. */
export interface DecompositionPart<Input extends string = string> {
  readonly input: Input;
  /** What the change of this input did to the metric, in the metric's unit. */
  readonly amount: number;
  /** amount ÷ change; `null` where nothing changed. More than 1 or less than 0 where inputs pull against each other. */
  readonly share: number | null;
  /** The same as a factor: the ratios of all parts multiply to the ratio of the metric. `null` for other methods than `lmdi`, and where there is no ratio. */
  readonly ratio: number | null;
}

/** 变化分解. */
export interface Decomposition<Input extends string = string> {
  /** The method used: `shapley` where `lmdi` was wanted and a factor changed its sign, or inputs cancel each other to the last bits. */
  readonly method: DecomposeMethod;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  /** after ÷ before; `null` where one of them is zero, or they differ in sign. */
  readonly ratio: number | null;
  /** One for every input of the formula, in the order in which they first stand there; none where there is a gap. */
  readonly parts: readonly DecompositionPart<Input>[];
  readonly gap: DecompositionGap | null;
}

/**
 * 变化分解: how much of a metric's change each of its inputs made.
 *
 * The formula may be any tree of + − × ÷, and an input may stand in it more than once (its part is then what all its places make together).
 * An input that did not change has the part 0. The parts add up to the change exactly: in 分 for the unit `fen`, where before and after are
 * rounded to whole 分, half away from zero; otherwise in doubles that are whole multiples of one power of two, so that they add up in any order
 * without an error (`change` is then after − before to within the last digit of the parts' absolute sum). Rounding goes by largest remainder.
 *
 * - `lmdi` (LMDI-I: Ang 2004, Energy Policy 32): for a product, part = L × ln(after ÷ before) with L the logarithmic mean of the product before
 *   and after. The product is split among its factors as they are written; a factor that is a sum passes its part on to its summands.
 *   Nothing depends on an order, and going back gives the same parts with the other sign. L(a, a) = a: a total that stayed shows the inputs
 *   that made up for each other. Zeros have their analytical limits (Ang, Zhang and Choi 1998; Ang and Liu 2007): a product that came from zero
 *   is the work of the factors that were zero, in equal parts, the same for one that went to zero. Where a factor changes its sign and
 *   another factor changes too, there is no logarithm: the whole answer is then Shapley's, and `method` says so; likewise where inputs
 *   cancel each other so far that logarithms no longer tell the change (a × b − a × (b + 10^-40)).
 * - `shapley`: the mean over all orders in which the inputs may change, exact. Sums of products of inputs may be of any length; in any other summand
 *   at most 12 inputs may have changed: 2^12 values, which take a second or two where long decimals stand under one line.
 * - `sequential` (连环替代): one input after another, in `order`; another order gives other parts.
 *
 * @returns `change: null`, no parts and the reason in `gap` where there is no number
 * @throws `metric/missing-input`, `metric/not-number`, `metric/not-formula`, `metric/overflow` for more than a double or, in 分, than 2^53 − 1 (also where only
 * the absolute sum of the parts is more),
 * `decompose/not-order`, `option/unknown`, `limit/exceeded`, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { decompose, gmvByBuyer } from '@zhanggui/metrics';
 * const before = { visitors: 10000, payConversionByBuyer: 0.03, valuePerBuyer: 12000 };
 * const after = { visitors: 12000, payConversionByBuyer: 0.025, valuePerBuyer: 13000 };
 * const { change, parts } = decompose(gmvByBuyer, { before, after });
 * change; // => 300000
 * parts.map(({ amount }) => amount); // => [683341, -683341, 300000]
 * ```
 */
export function decompose<const M extends Metric>(metric: M, options: DecomposeOptions<M>): Decomposition<InputOf<M['formula']>> {
  checkObject('metric', metric);
  checkObject('options', options);
  const { before, after, method = 'lmdi', order = [] } = options;
  checkOption('unit', metric.unit, metricUnits);
  checkOption('method', method, ['lmdi', 'sequential', 'shapley']);
  const { formula, inputs } = ownFormula(metric.formula);
  const fullOrder = method === 'sequential' ? orderOf(order, inputs) : inputs;

  const ends = new Map<string, { before: Exact; after: Exact }>();
  const known = { before: true, after: true };
  for (const input of inputs) {
    const [first, last] = [readInput(metric, before, input), readInput(metric, after, input)];
    known.before &&= first !== null;
    known.after &&= last !== null;
    const [from, to] = commonBottom(bigIntegers.read(first ?? 0), bigIntegers.read(last ?? 0));
    ends.set(input, { before: from, after: to });
  }
  const positive = positiveOf(metric);
  const isNumber = {
    before: arePositive(positive, (input) => readInput(metric, before, input)),
    after: arePositive(positive, (input) => readInput(metric, after, input)),
  };
  const answer = decomposeEnds(formula, ends, { id: metric.id, unit: metric.unit, method, order: fullOrder, known, isNumber });
  return answer as Decomposition<InputOf<M['formula']>>;
}

function orderOf(order: unknown, inputs: ReadonlySet<string>): ReadonlySet<string> {
  checkList('order', order);
  const named = order as readonly unknown[];
  refuseOver(metricLimits, 'formulaOperators', named.length);
  const full = new Set<string>();
  for (const input of named) {
    if (typeof input !== 'string' || !inputs.has(input) || full.has(input))
      throw new ZhangguiError('decompose/not-order', { input: shown(input) });
    full.add(input);
  }
  for (const input of inputs) full.add(input);
  return full;
}

/** What {@link decomposeEnds} needs to know besides the numbers. */
interface EndsOptions {
  readonly id: string;
  readonly unit: MetricUnit;
  readonly method: DecomposeMethod;
  /** Every input once. */
  readonly order: Iterable<string>;
  /** Whether no input of a side is `null`. */
  readonly known: { readonly before: boolean; readonly after: boolean };
  /** Whether what must be over 0 is; left out where nothing must. */
  readonly isNumber?: { readonly before: boolean; readonly after: boolean };
}

/** 变化分解 of a checked formula over exact numbers. */
export function decomposeEnds(formula: Formula, ends: InputEnds, options: EndsOptions): Decomposition {
  const { id, unit, order, known, isNumber = { before: true, after: true } } = options;
  const before = known.before && isNumber.before ? valueAt(formula, ends, 'before') : null;
  const after = known.after && isNumber.after ? valueAt(formula, ends, 'after') : null;
  const none = (gap: DecompositionGap, method = options.method): Decomposition => {
    const [shownBefore, shownAfter] = [before, after].map((value) => (value === null ? null : shownIn(value, { id, unit })));
    return { method, before: shownBefore!, after: shownAfter!, change: null, ratio: null, parts: [], gap };
  };
  if (!known.before || !known.after) return none('unknown-input');
  if (!isNumber.before || !isNumber.after) return none('not-positive');
  if (before === null || after === null) return none('over-nothing');

  const logarithmic = options.method === 'lmdi' ? lmdiParts(formula, ends) : null;
  const lmdi = logarithmic !== null && reaches(logarithmic.values(), minus(after, before)) ? logarithmic : null;
  const method = options.method === 'lmdi' && lmdi === null ? 'shapley' : options.method;
  const exact = lmdi ?? (method === 'sequential' ? sequentialParts(formula, ends, order) : shapleyParts(formula, ends));
  if (exact === null) return none('over-nothing-between', method);

  const inputs = [...ends.keys()];
  const closed = closeParts({ id, unit, before, after, parts: inputs.map((input) => exact.get(input)!) });
  const { change } = closed;
  const hasRatio = signOf(before) * signOf(after) > 0;
  const mean = lmdi !== null && hasRatio ? logMean(after, before) : null;
  const parts = inputs.map((input, place) => {
    const amount = closed.parts[place]!;
    return { input, amount, share: shareOf(amount, change), ratio: mean === null ? null : ratioOf(exact.get(input)!, mean) };
  });
  const ratio = hasRatio ? finite(nearestDouble(over(after, before))) : null;
  return { method, before: closed.before, after: closed.after, change, ratio, parts, gap: null };
}

/** Whether parts add up to a change, as far as doubles of their size can tell: where inputs cancel each other to the last bits, logarithms have lost it. */
function reaches(parts: Iterable<Exact>, change: Exact): boolean {
  const all = [...parts];
  const size = sumOf([change, ...all].map(absolute));
  const missing = absolute(minus(sumOf(all), change));
  return signOf(minus(shifted(missing, 53), size)) <= 0;
}

/** A part of the change; `null` where nothing changed or no double holds it. */
export function shareOf(amount: number, change: number): number | null {
  return change === 0 ? null : finite(amount / change + 0);
}

function ratioOf(part: Exact, mean: Exact): number | null {
  const factor = exponential(over(part, mean));
  return factor === null ? null : finite(nearestDouble(factor));
}

/** `null` for what lies beyond doubles, on either side. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
