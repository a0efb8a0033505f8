import { checkObject, shown, ZhangguiError } from '@zhanggui/core';
import { bigIntegers, type Fraction, safeIntegers } from '../formula/fraction.js';
import { nearestDouble } from '../formula/nearestDouble.js';
import { evaluateMetric } from './evaluateMetric.js';
import type { InputsOf, Metric } from './metric.js';
import { readInput } from './readInput.js';

/**
 * 计算指标: the value of a metric, exact inside, as the double next to it.
 *
 * Numbers are read as the decimals that they are written as. An amount per something (客单价) keeps its part of a 分: it is
 * rounded where it is shown, not where it is computed.
 *
 * @param inputs - a number for every name in the formula; what else is there is not looked at
 * @returns `null` where there is no number: over nothing, where an input is `null`, or where what must be over 0 (`positive`) is not
 * @throws `metric/missing-input`, `metric/not-number`, `metric/overflow`, `metric/not-formula`, `limit/exceeded`, `shape/not-object`
 * @example
 * ```ts
 * import { compute, payConversionByBuyer, valuePerBuyer } from '@zhanggui/metrics';
 * compute(payConversionByBuyer, { buyers: 300, visitors: 10000 }); // => 0.03
 * compute(valuePerBuyer, { paidFen: 3600000, buyers: 300 }); // => 12000
 * compute(valuePerBuyer, { paidFen: 0, buyers: 0 }); // => null
 * ```
 */
export function compute<const M extends Metric>(metric: M, inputs: InputsOf<M>): number | null {
  checkObject('metric', metric);
  const read = (input: string) => readInput(metric, inputs, input);
  const quick = evaluateMetric(metric, safeIntegers, read);
  if (quick === null) return null;
  // the quotient of two safe integers is rounded once, by the processor: it is the nearest double
  const quotient = quick.top / quick.bottom;
  return Number.isNaN(quotient) ? toDouble(metric, evaluateMetric(metric, bigIntegers, read)) : quotient + 0;
}

/** The nearest double to an exact answer. @throws `metric/overflow` */
export function toDouble({ id }: Metric, exact: Fraction<bigint> | null): number | null {
  const value = exact === null ? null : nearestDouble(exact);
  if (value !== null && !Number.isFinite(value)) throw new ZhangguiError('metric/overflow', { metric: shown(id) });
  return value;
}
